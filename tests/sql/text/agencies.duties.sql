-- lockDuty
select `agency_duties`.`id`, `agency_duties`.`agency_id` as `agencyId`, `agency_duties`.`rule_code` as `ruleCode`, `agency_duties`.`subject`, `agency_duties`.`due_on` as `dueOn`, `agency_duties`.`state`, `agency_duties`.`met_on` as `metOn`, `agency_duties`.`waiver_reason` as `waiverReason`, `agency_duties`.`waiver_text` as `waiverText`, `agency_duties`.`reminded_on` as `remindedOn`, `agency_duties`.`version`
  from `agency_duties`
  where `agency_duties`.`agency_id` = ? and `agency_duties`.`rule_code` = ? and `agency_duties`.`subject` = ? for update;

-- dutyById
select `agency_duties`.`id`, `agency_duties`.`agency_id` as `agencyId`, `agency_duties`.`rule_code` as `ruleCode`, `agency_duties`.`subject`, `agency_duties`.`due_on` as `dueOn`, `agency_duties`.`state`, `agency_duties`.`met_on` as `metOn`, `agency_duties`.`waiver_reason` as `waiverReason`, `agency_duties`.`waiver_text` as `waiverText`, `agency_duties`.`reminded_on` as `remindedOn`, `agency_duties`.`version`
  from `agency_duties`
  where `agency_duties`.`id` = ?;

-- lockDutyById
select `agency_duties`.`id`, `agency_duties`.`agency_id` as `agencyId`, `agency_duties`.`rule_code` as `ruleCode`, `agency_duties`.`subject`, `agency_duties`.`due_on` as `dueOn`, `agency_duties`.`state`, `agency_duties`.`met_on` as `metOn`, `agency_duties`.`waiver_reason` as `waiverReason`, `agency_duties`.`waiver_text` as `waiverText`, `agency_duties`.`reminded_on` as `remindedOn`, `agency_duties`.`version`
  from `agency_duties`
  where `agency_duties`.`id` = ? for update;

-- dutiesOf
select `agency_duties`.`id`, `agency_duties`.`agency_id` as `agencyId`, `agency_duties`.`rule_code` as `ruleCode`, `agency_duties`.`subject`, `agency_duties`.`due_on` as `dueOn`, `agency_duties`.`state`, `agency_duties`.`met_on` as `metOn`, `agency_duties`.`waiver_reason` as `waiverReason`, `agency_duties`.`waiver_text` as `waiverText`, `agency_duties`.`reminded_on` as `remindedOn`, `agency_duties`.`version`
  from `agency_duties`
  where `agency_duties`.`agency_id` = ?
  order by `agency_duties`.`due_on` desc, `agency_duties`.`id` desc
  limit ?;

-- openDuties
select `agency_duties`.`id`, `agency_duties`.`agency_id` as `agencyId`, `agency_duties`.`rule_code` as `ruleCode`, `agency_duties`.`subject`, `agency_duties`.`due_on` as `dueOn`, `agency_duties`.`state`, `agency_duties`.`met_on` as `metOn`, `agency_duties`.`waiver_reason` as `waiverReason`, `agency_duties`.`waiver_text` as `waiverText`, `agency_duties`.`reminded_on` as `remindedOn`, `agency_duties`.`version`, `agencies`.`name`
  from `agency_duties`
  inner join `agencies` on `agencies`.`id` = `agency_duties`.`agency_id`
  where `agency_duties`.`state` = ?
  order by `agency_duties`.`due_on`, `agency_duties`.`id`
  limit ?;

-- dutiesAfter
select `agency_duties`.`id`, `agency_duties`.`agency_id` as `agencyId`, `agency_duties`.`rule_code` as `ruleCode`, `agency_duties`.`subject`, `agency_duties`.`due_on` as `dueOn`, `agency_duties`.`state`, `agency_duties`.`met_on` as `metOn`, `agency_duties`.`waiver_reason` as `waiverReason`, `agency_duties`.`waiver_text` as `waiverText`, `agency_duties`.`reminded_on` as `remindedOn`, `agency_duties`.`version`
  from `agency_duties`
  where `agency_duties`.`id` > ?
  order by `agency_duties`.`id`
  limit ?;

-- insertDuty
insert into `agency_duties` (`id`, `agency_id`, `rule_code`, `subject`, `due_on`, `state`, `met_on`, `filing_id`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- changeDuty
update `agency_duties`
  set `state` = ?, `reminded_on` = ?, `updated_at` = ?, `version` = version + 1
  where `id` = ?;

-- dutyRules
select `code`, `label_zh` as `labelZh`, `label_en` as `labelEn`, `term_json` as `termJson`, `consequence_zh` as `consequenceZh`, `consequence_en` as `consequenceEn`, `effect`, `remind_days_json` as `remindJson`, `source_code` as `sourceCode`, `article`, `confidence`, `valid_from_on` as `validFrom`, `valid_until_on` as `validUntil`
  from `agency_duty_rules`
  order by `agency_duty_rules`.`code`
  limit ?;

-- agenciesUnderRules
select `agencies`.`id`, `agencies`.`name`, `agencies`.`listed_on` as `listedOn`, `agencies`.`home`
  from `agencies`
  where `agencies`.`filing_state` = ?
  order by `agencies`.`id`
  limit ?;

-- owedHandedIn
select `agency_filings`.`agency_id` as `agencyId`, `agency_filings`.`kind`, `agency_filings`.`ordinal`, `agency_filings`.`event_on` as `eventOn`, `agency_filings`.`statement_year` as `year`, `agency_filings`.`received_on` as `receivedOn`
  from `agency_filings`
  where `agency_filings`.`kind` in (?, ?) and `agency_filings`.`state` in (?, ?)
  order by `agency_filings`.`id`
  limit ?;
