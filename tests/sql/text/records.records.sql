-- recordsOfPerson
select `record_versions`.`record_id`, `record_versions`.`version`, `record_versions`.`person_id`, `record_versions`.`known_from`, `record_versions`.`superseded_at`, `record_versions`.`act`, `record_versions`.`state`, `record_versions`.`kind`, `record_versions`.`body`, `record_versions`.`body_unit_id`, `record_versions`.`document_no`, `record_versions`.`decided_on`, `record_versions`.`effective_on`, `record_versions`.`date_precision`, `record_versions`.`months`, `record_versions`.`stated_until`, `record_versions`.`until_basis`, `record_versions`.`lifted_on`, `record_versions`.`lift_document_no`, `record_versions`.`has_end_evidence`, `record_versions`.`removed_on`, `record_versions`.`restored_on`, `record_versions`.`case_no`, `record_versions`.`assessment_year`, `record_versions`.`sentence`, `record_versions`.`rights_deprived_until`, `record_versions`.`court_case_no`, `record_versions`.`performance`, `record_versions`.`honour_level`, `record_versions`.`revocation_no`, `record_versions`.`appeal_stage`, `record_versions`.`appeal_on`, `record_versions`.`appeal_document_no`, `record_versions`.`reason_code`, `record_versions`.`reason_text`, `record_versions`.`evidence_file_id`, `record_versions`.`import_id`, `record_versions`.`entered_by`, `record_versions`.`confirmed_by`
  from `record_versions`
  where `record_versions`.`person_id` in (?) and `record_versions`.`superseded_at` is null
  order by `record_versions`.`person_id`, `record_versions`.`decided_on`, `record_versions`.`record_id`
  limit ?;
select `record_versions`.`record_id`, `record_versions`.`version`, `record_versions`.`person_id`, `record_versions`.`known_from`, `record_versions`.`superseded_at`, `record_versions`.`act`, `record_versions`.`state`, `record_versions`.`kind`, `record_versions`.`body`, `record_versions`.`body_unit_id`, `record_versions`.`document_no`, `record_versions`.`decided_on`, `record_versions`.`effective_on`, `record_versions`.`date_precision`, `record_versions`.`months`, `record_versions`.`stated_until`, `record_versions`.`until_basis`, `record_versions`.`lifted_on`, `record_versions`.`lift_document_no`, `record_versions`.`has_end_evidence`, `record_versions`.`removed_on`, `record_versions`.`restored_on`, `record_versions`.`case_no`, `record_versions`.`assessment_year`, `record_versions`.`sentence`, `record_versions`.`rights_deprived_until`, `record_versions`.`court_case_no`, `record_versions`.`performance`, `record_versions`.`honour_level`, `record_versions`.`revocation_no`, `record_versions`.`appeal_stage`, `record_versions`.`appeal_on`, `record_versions`.`appeal_document_no`, `record_versions`.`reason_code`, `record_versions`.`reason_text`, `record_versions`.`evidence_file_id`, `record_versions`.`import_id`, `record_versions`.`entered_by`, `record_versions`.`confirmed_by`
  from `record_versions`
  where `record_versions`.`person_id` in (?) and (`record_versions`.`known_from` <= ? and (`record_versions`.`superseded_at` is null or `record_versions`.`superseded_at` > ?))
  order by `record_versions`.`person_id`, `record_versions`.`decided_on`, `record_versions`.`record_id`
  limit ?;

-- recordsOfPersons
select `record_versions`.`record_id`, `record_versions`.`version`, `record_versions`.`person_id`, `record_versions`.`known_from`, `record_versions`.`superseded_at`, `record_versions`.`act`, `record_versions`.`state`, `record_versions`.`kind`, `record_versions`.`body`, `record_versions`.`body_unit_id`, `record_versions`.`document_no`, `record_versions`.`decided_on`, `record_versions`.`effective_on`, `record_versions`.`date_precision`, `record_versions`.`months`, `record_versions`.`stated_until`, `record_versions`.`until_basis`, `record_versions`.`lifted_on`, `record_versions`.`lift_document_no`, `record_versions`.`has_end_evidence`, `record_versions`.`removed_on`, `record_versions`.`restored_on`, `record_versions`.`case_no`, `record_versions`.`assessment_year`, `record_versions`.`sentence`, `record_versions`.`rights_deprived_until`, `record_versions`.`court_case_no`, `record_versions`.`performance`, `record_versions`.`honour_level`, `record_versions`.`revocation_no`, `record_versions`.`appeal_stage`, `record_versions`.`appeal_on`, `record_versions`.`appeal_document_no`, `record_versions`.`reason_code`, `record_versions`.`reason_text`, `record_versions`.`evidence_file_id`, `record_versions`.`import_id`, `record_versions`.`entered_by`, `record_versions`.`confirmed_by`
  from `record_versions`
  where `record_versions`.`person_id` in (?, ?) and `record_versions`.`superseded_at` is null
  order by `record_versions`.`person_id`, `record_versions`.`decided_on`, `record_versions`.`record_id`
  limit ?;

-- currentRecord
select `record_versions`.`record_id`, `record_versions`.`version`, `record_versions`.`person_id`, `record_versions`.`known_from`, `record_versions`.`superseded_at`, `record_versions`.`act`, `record_versions`.`state`, `record_versions`.`kind`, `record_versions`.`body`, `record_versions`.`body_unit_id`, `record_versions`.`document_no`, `record_versions`.`decided_on`, `record_versions`.`effective_on`, `record_versions`.`date_precision`, `record_versions`.`months`, `record_versions`.`stated_until`, `record_versions`.`until_basis`, `record_versions`.`lifted_on`, `record_versions`.`lift_document_no`, `record_versions`.`has_end_evidence`, `record_versions`.`removed_on`, `record_versions`.`restored_on`, `record_versions`.`case_no`, `record_versions`.`assessment_year`, `record_versions`.`sentence`, `record_versions`.`rights_deprived_until`, `record_versions`.`court_case_no`, `record_versions`.`performance`, `record_versions`.`honour_level`, `record_versions`.`revocation_no`, `record_versions`.`appeal_stage`, `record_versions`.`appeal_on`, `record_versions`.`appeal_document_no`, `record_versions`.`reason_code`, `record_versions`.`reason_text`, `record_versions`.`evidence_file_id`, `record_versions`.`import_id`, `record_versions`.`entered_by`, `record_versions`.`confirmed_by`, `record_versions`.`narrative_cipher`
  from `record_versions`
  where `record_versions`.`record_id` = ? and `record_versions`.`superseded_at` is null;

-- versionsOfRecord
select `record_versions`.`record_id`, `record_versions`.`version`, `record_versions`.`person_id`, `record_versions`.`known_from`, `record_versions`.`superseded_at`, `record_versions`.`act`, `record_versions`.`state`, `record_versions`.`kind`, `record_versions`.`body`, `record_versions`.`body_unit_id`, `record_versions`.`document_no`, `record_versions`.`decided_on`, `record_versions`.`effective_on`, `record_versions`.`date_precision`, `record_versions`.`months`, `record_versions`.`stated_until`, `record_versions`.`until_basis`, `record_versions`.`lifted_on`, `record_versions`.`lift_document_no`, `record_versions`.`has_end_evidence`, `record_versions`.`removed_on`, `record_versions`.`restored_on`, `record_versions`.`case_no`, `record_versions`.`assessment_year`, `record_versions`.`sentence`, `record_versions`.`rights_deprived_until`, `record_versions`.`court_case_no`, `record_versions`.`performance`, `record_versions`.`honour_level`, `record_versions`.`revocation_no`, `record_versions`.`appeal_stage`, `record_versions`.`appeal_on`, `record_versions`.`appeal_document_no`, `record_versions`.`reason_code`, `record_versions`.`reason_text`, `record_versions`.`evidence_file_id`, `record_versions`.`import_id`, `record_versions`.`entered_by`, `record_versions`.`confirmed_by`, `record_versions`.`narrative_cipher`, `enterer`.`display_name` as `enterer_name`, `confirmer`.`display_name` as `confirmer_name`
  from `record_versions`
  left join `accounts` as `enterer` on `enterer`.`id` = `record_versions`.`entered_by`
  left join `accounts` as `confirmer` on `confirmer`.`id` = `record_versions`.`confirmed_by`
  where `record_versions`.`record_id` = ?
  order by `record_versions`.`version` desc
  limit ?;

-- lockRecord
select `records`.`id`, `records`.`person_id`, `records`.`version`, `records`.`slot`
  from `records`
  where `records`.`id` = ? for update;

-- recordsWithKeys
select `records`.`id`, `records`.`person_id`, `records`.`kind`, `records`.`body_key`, `records`.`document_key`, `records`.`version`, `records`.`content_index`
  from `records`
  where `records`.`person_id` in (?) and `records`.`slot` = ?
  order by `records`.`person_id`, `records`.`id`
  limit ?;
