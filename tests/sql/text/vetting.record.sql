-- askedRecords
select `record_versions`.`record_id`, `record_versions`.`person_id`, `record_versions`.`version`, `record_versions`.`state`, `record_versions`.`kind`, `record_versions`.`body`, `record_versions`.`document_no`, `record_versions`.`decided_on`, `record_versions`.`effective_on`, `record_versions`.`date_precision`, `record_versions`.`months`, `record_versions`.`stated_until`, `record_versions`.`has_end_evidence`, `record_versions`.`lifted_on`, `record_versions`.`removed_on`, `record_versions`.`restored_on`, `record_versions`.`case_no`, `record_versions`.`assessment_year`, `record_versions`.`sentence`, `record_versions`.`rights_deprived_until`, `record_versions`.`performance`, `record_versions`.`honour_level`, `record_versions`.`revocation_no`, `record_versions`.`appeal_stage`, `record_versions`.`appeal_on`, `record_versions`.`appeal_document_no`
  from `record_versions`
  where `record_versions`.`person_id` in (?) and `record_versions`.`superseded_at` is null and `record_versions`.`state` <> ? and `record_versions`.`kind` not in (?) and (`record_versions`.`kind` not in (?) or `record_versions`.`assessment_year` = ?)
  order by `record_versions`.`person_id`, `record_versions`.`decided_on`, `record_versions`.`record_id`;

-- penaltyNarratives
select `record_versions`.`record_id`, `record_versions`.`narrative_cipher`, `persons`.`person_key_wrapped`
  from `record_versions`
  inner join `persons` on `persons`.`id` = `record_versions`.`person_id`
  where `record_versions`.`person_id` in (?) and `record_versions`.`superseded_at` is null and `record_versions`.`kind` = ?
  order by `record_versions`.`record_id`
  limit ?;
