-- recordIdsAfter
select `records`.`id`
  from `records`
  where `records`.`id` > ?
  order by `records`.`id`
  limit ?;

-- versionsOfRecords
select `record_versions`.`record_id`, `record_versions`.`version`, `record_versions`.`person_id`, `record_versions`.`known_from`, `record_versions`.`superseded_at`, `record_versions`.`act`, `record_versions`.`state`, `record_versions`.`kind`, `record_versions`.`body`, `record_versions`.`body_unit_id`, `record_versions`.`document_no`, `record_versions`.`decided_on`, `record_versions`.`effective_on`, `record_versions`.`date_precision`, `record_versions`.`months`, `record_versions`.`stated_until`, `record_versions`.`until_basis`, `record_versions`.`lifted_on`, `record_versions`.`lift_document_no`, `record_versions`.`has_end_evidence`, `record_versions`.`removed_on`, `record_versions`.`restored_on`, `record_versions`.`case_no`, `record_versions`.`assessment_year`, `record_versions`.`sentence`, `record_versions`.`rights_deprived_until`, `record_versions`.`court_case_no`, `record_versions`.`performance`, `record_versions`.`honour_level`, `record_versions`.`revocation_no`, `record_versions`.`appeal_stage`, `record_versions`.`appeal_on`, `record_versions`.`appeal_document_no`, `record_versions`.`reason_code`, `record_versions`.`reason_text`, `record_versions`.`evidence_file_id`, `record_versions`.`import_id`, `record_versions`.`entered_by`, `record_versions`.`confirmed_by`, `record_versions`.`narrative_cipher`, `persons`.`person_key_wrapped`
  from `record_versions`
  inner join `persons` on `persons`.`id` = `record_versions`.`person_id`
  where `record_versions`.`record_id` in (?)
  order by `record_versions`.`record_id`, `record_versions`.`version`
  limit ?;
