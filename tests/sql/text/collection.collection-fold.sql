-- importsAfter
select `imports`.`id`, `imports`.`item`, `imports`.`collection_item_code`, `imports`.`contributor_code`, `imports`.`unit_id`, `imports`.`agency_id`, `imports`.`state`, `imports`.`file_id`, `imports`.`file_name`, `imports`.`size_bytes`, `imports`.`sha256`, `imports`.`staged_by`, `imports`.`staged_by_name`, `imports`.`staged_at`, `imports`.`committed_by`, `imports`.`committed_by_name`, `imports`.`committed_at`, `imports`.`finished_at`, `imports`.`reading_at`, `imports`.`attempt`, `imports`.`claimed_rows`, `imports`.`rows_read`, `imports`.`added`, `imports`.`changed`, `imports`.`unchanged`, `imports`.`refused`, `imports`.`warned`, `imports`.`mapping_json`, `imports`.`recognition_json`, `imports`.`notice`, `imports`.`key_wrapped`, `imports`.`version`
  from `imports`
  where `imports`.`id` > ?
  order by `imports`.`id`
  limit ?;

-- zeroReportsAfter
select `zero_reports`.`id`, `zero_reports`.`item_code`, `zero_reports`.`contributor_code`, `zero_reports`.`from_on`, `zero_reports`.`to_on`, `zero_reports`.`state`, `zero_reports`.`signed_by`, `zero_reports`.`signed_by_name`, `zero_reports`.`signed_at`, `zero_reports`.`confirmed_by`, `zero_reports`.`confirmed_by_name`, `zero_reports`.`confirmed_at`, `zero_reports`.`version`
  from `zero_reports`
  where `zero_reports`.`id` > ?
  order by `zero_reports`.`id`
  limit ?;
