-- unitIdsByCode
select `org_units`.`id`, `org_units`.`code`
  from `org_units`
  where `org_units`.`code` in (?)
  order by `org_units`.`id`;

-- accountIdByName
select `accounts`.`id`
  from `accounts`
  where `accounts`.`username` = ?;

-- importsByItem
select `imports`.`id`, `imports`.`state`, `imports`.`collection_item_code`, `imports`.`file_name`
  from `imports`
  order by `imports`.`id`;

-- importStates
select `imports`.`id`, `imports`.`state`, `imports`.`collection_item_code`, `imports`.`added`, `imports`.`refused`, `imports`.`warned`
  from `imports`
  where `imports`.`id` in (?)
  order by `imports`.`id`;

-- zeroReportsByItem
select `zero_reports`.`id`, `zero_reports`.`item_code`, `zero_reports`.`state`
  from `zero_reports`
  order by `zero_reports`.`id`;

-- casesByLetter
select `vetting_cases`.`id`, `vetting_cases`.`requester_document_no`, `vetting_cases`.`state`
  from `vetting_cases`
  order by `vetting_cases`.`id`;

-- isLoaded
select `settings`.`value_json`
  from `settings`
  where `settings`.`name` = ?;

-- markLoaded
insert into `settings` (`name`, `value_json`, `updated_at`)
  values (?, ?, ?)
  on duplicate key update `value_json` = ?, `updated_at` = ?;
