-- insertRecords
insert into `records` (`id`, `person_id`, `kind`, `body_key`, `document_key`, `version`, `content_index`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- insertVersions
insert into `record_versions` (`record_id`, `version`, `person_id`, `known_from`, `superseded_at`, `act`, `state`, `kind`, `body`, `body_unit_id`, `document_no`, `decided_on`, `effective_on`, `date_precision`, `months`, `stated_until`, `until_basis`, `lifted_on`, `lift_document_no`, `has_end_evidence`, `removed_on`, `restored_on`, `case_no`, `assessment_year`, `sentence`, `rights_deprived_until`, `court_case_no`, `performance`, `honour_level`, `revocation_no`, `narrative_cipher`, `appeal_stage`, `appeal_on`, `appeal_document_no`, `reason_code`, `reason_text`, `evidence_file_id`, `import_id`, `entered_by`, `confirmed_by`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- advanceRecord
update `records`
  set `version` = ?, `kind` = ?, `body_key` = ?, `document_key` = ?, `slot` = ?, `content_index` = ?, `updated_at` = ?
  where `records`.`id` = ? and `records`.`version` = ?;
update `record_versions`
  set `superseded_at` = ?
  where `record_versions`.`record_id` = ? and `record_versions`.`version` = ?;
