-- allPurposes
select `vetting_purposes`.`definition_json`, `vetting_purposes`.`sign_off_levels`, `vetting_purposes`.`reply_working_days`, `vetting_purposes`.`version`
  from `vetting_purposes`
  order by `vetting_purposes`.`sort_order`, `vetting_purposes`.`code`
  limit ?;

-- purposeByCode
select `vetting_purposes`.`definition_json`, `vetting_purposes`.`sign_off_levels`, `vetting_purposes`.`reply_working_days`, `vetting_purposes`.`version`
  from `vetting_purposes`
  order by `vetting_purposes`.`sort_order`, `vetting_purposes`.`code`
  limit ?;

-- lockPurpose
select `vetting_purposes`.`definition_json`, `vetting_purposes`.`sign_off_levels`, `vetting_purposes`.`reply_working_days`, `vetting_purposes`.`version`
  from `vetting_purposes`
  where `vetting_purposes`.`code` = ? for update;

-- setPurpose
update `vetting_purposes`
  set `sign_off_levels` = ?, `reply_working_days` = ?, `version` = `vetting_purposes`.`version` + ?
  where `code` = ?;

-- purposesAfter
select `vetting_purposes`.`code`, `vetting_purposes`.`sign_off_levels`, `vetting_purposes`.`reply_working_days`
  from `vetting_purposes`
  where `vetting_purposes`.`code` > ?
  order by `vetting_purposes`.`code`
  limit ?;

-- rulesOn
select `vetting_rules`.`definition_json`
  from `vetting_rules`
  where `vetting_rules`.`valid_from` <= ? and (`vetting_rules`.`valid_to` is null or `vetting_rules`.`valid_to` >= ?)
  order by `vetting_rules`.`sort_order`, `vetting_rules`.`code`
  limit ?;
