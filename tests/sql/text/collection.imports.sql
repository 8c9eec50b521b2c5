-- findImport
select `imports`.`id`, `imports`.`item`, `imports`.`collection_item_code`, `imports`.`contributor_code`, `imports`.`unit_id`, `imports`.`agency_id`, `imports`.`state`, `imports`.`file_id`, `imports`.`file_name`, `imports`.`size_bytes`, `imports`.`sha256`, `imports`.`staged_by`, `imports`.`staged_by_name`, `imports`.`staged_at`, `imports`.`committed_by`, `imports`.`committed_by_name`, `imports`.`committed_at`, `imports`.`finished_at`, `imports`.`reading_at`, `imports`.`attempt`, `imports`.`claimed_rows`, `imports`.`rows_read`, `imports`.`added`, `imports`.`changed`, `imports`.`unchanged`, `imports`.`refused`, `imports`.`warned`, `imports`.`mapping_json`, `imports`.`recognition_json`, `imports`.`notice`, `imports`.`key_wrapped`, `imports`.`version`
  from `imports`
  where `imports`.`id` = ?;

-- lockImport
select `imports`.`id`, `imports`.`item`, `imports`.`collection_item_code`, `imports`.`contributor_code`, `imports`.`unit_id`, `imports`.`agency_id`, `imports`.`state`, `imports`.`file_id`, `imports`.`file_name`, `imports`.`size_bytes`, `imports`.`sha256`, `imports`.`staged_by`, `imports`.`staged_by_name`, `imports`.`staged_at`, `imports`.`committed_by`, `imports`.`committed_by_name`, `imports`.`committed_at`, `imports`.`finished_at`, `imports`.`reading_at`, `imports`.`attempt`, `imports`.`claimed_rows`, `imports`.`rows_read`, `imports`.`added`, `imports`.`changed`, `imports`.`unchanged`, `imports`.`refused`, `imports`.`warned`, `imports`.`mapping_json`, `imports`.`recognition_json`, `imports`.`notice`, `imports`.`key_wrapped`, `imports`.`version`
  from `imports`
  where `imports`.`id` = ? for update;

-- isStagedByClient
select `accounts`.`principal_kind`
  from `accounts`
  where `accounts`.`id` = ?;

-- visibleImport
select `imports`.`id`, `imports`.`item`, `imports`.`collection_item_code`, `imports`.`contributor_code`, `imports`.`unit_id`, `imports`.`agency_id`, `imports`.`state`, `imports`.`file_id`, `imports`.`file_name`, `imports`.`size_bytes`, `imports`.`sha256`, `imports`.`staged_by`, `imports`.`staged_by_name`, `imports`.`staged_at`, `imports`.`committed_by`, `imports`.`committed_by_name`, `imports`.`committed_at`, `imports`.`finished_at`, `imports`.`reading_at`, `imports`.`attempt`, `imports`.`claimed_rows`, `imports`.`rows_read`, `imports`.`added`, `imports`.`changed`, `imports`.`unchanged`, `imports`.`refused`, `imports`.`warned`, `imports`.`mapping_json`, `imports`.`recognition_json`, `imports`.`notice`, `imports`.`key_wrapped`, `imports`.`version`
  from `imports`
  where `imports`.`id` = ? and (`imports`.`item` not in (?, ?) and (`imports`.`staged_by` = ? or `imports`.`unit_id` in (select `org_units`.`id`
  from `org_units`
  where (`org_units`.`path` like ? or `org_units`.`path` like ? or `org_units`.`id` = ? or `org_units`.`id` = ? or `org_units`.`division_code` in (?)))));

-- listImports
select `imports`.`id`, `imports`.`item`, `imports`.`collection_item_code`, `imports`.`contributor_code`, `imports`.`unit_id`, `imports`.`agency_id`, `imports`.`state`, `imports`.`file_id`, `imports`.`file_name`, `imports`.`size_bytes`, `imports`.`sha256`, `imports`.`staged_by`, `imports`.`staged_by_name`, `imports`.`staged_at`, `imports`.`committed_by`, `imports`.`committed_by_name`, `imports`.`committed_at`, `imports`.`finished_at`, `imports`.`reading_at`, `imports`.`attempt`, `imports`.`claimed_rows`, `imports`.`rows_read`, `imports`.`added`, `imports`.`changed`, `imports`.`unchanged`, `imports`.`refused`, `imports`.`warned`, `imports`.`mapping_json`, `imports`.`recognition_json`, `imports`.`notice`, `imports`.`key_wrapped`, `imports`.`version`
  from `imports`
  where (`imports`.`item` not in (?, ?) and (`imports`.`staged_by` = ? or `imports`.`unit_id` in (select `org_units`.`id`
  from `org_units`
  where (`org_units`.`path` like ? or `org_units`.`path` like ? or `org_units`.`id` = ? or `org_units`.`id` = ? or `org_units`.`division_code` in (?))))) and `imports`.`state` = ? and `imports`.`item` = ? and `imports`.`id` < ?
  order by `imports`.`id` desc
  limit ? offset ?;

-- countImports
select count(*) as `count`
  from `imports`
  where `imports`.`item` not in (?, ?) and `imports`.`state` = ? and `imports`.`item` = ?;

-- insertImport
insert into `imports` (`id`, `state`, `file_id`, `file_name`, `size_bytes`, `item`, `collection_item_code`, `contributor_code`, `unit_id`, `staged_by`, `staged_by_name`, `staged_at`, `key_wrapped`, `sha256`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- moveImport
update `imports`
  set `state` = ?, `committed_by` = ?, `version` = `version` + ?
  where `id` = ? and `state` in (?);

-- startReading
update `imports`
  set `state` = ?, `attempt` = ?, `reading_at` = ?, `rows_read` = ?, `added` = ?, `changed` = ?, `unchanged` = ?, `refused` = ?, `warned` = ?
  where `id` = ? and `attempt` = ? and `state` in (?, ?);
delete
  from `import_chunks`
  where `import_id` = ? and `attempt` <= ?;

-- noteProgress
update `imports`
  set `added` = ?, `changed` = ?, `unchanged` = ?, `refused` = ?, `warned` = ?, `rows_read` = ?, `claimed_rows` = ?, `version` = `version` + ?
  where `id` = ? and `attempt` = ? and `state` = ?;

-- endReading
update `imports`
  set `added` = ?, `changed` = ?, `unchanged` = ?, `refused` = ?, `warned` = ?, `state` = ?, `findings_sealed` = ?, `version` = `version` + ?
  where `id` = ? and `attempt` = ? and `state` = ?;

-- findingsOf
select `imports`.`findings_sealed`
  from `imports`
  where `imports`.`id` = ?;
