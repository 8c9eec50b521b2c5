-- insertReports
insert /* prepared */ into `reports` (`id`)
  values (?);

-- insertVersions
insert /* prepared */ into `report_versions` (`id`)
  values (?);

-- insertVersionAnalysts
insert /* prepared */ into `report_analysts` (`id`)
  values (?);

-- insertRecomputations
insert /* prepared */ into `grade_recomputations` (`id`)
  values (?);

-- lockReport
select `reports`.`id`, `reports`.`state`, `reports`.`fact_mark` as `factMark`, `reports`.`version`, `reports`.`current_version_id` as `versionId`
  from `reports`
  where `reports`.`id` = ? for update;

-- supersedeVersion
update `report_versions`
  set `superseded_at` = ?, `in_force_until` = ?
  where `id` = ?;

-- updateReport
update `reports`
  set `fact_mark` = ?, `updated_at` = ?, `version` = ?
  where `id` = ? and `version` = ?;

-- releaseFiles
update `report_versions`
  set `claimed_sha256` = ?
  where `id` = ?;
update `report_versions`
  set `claimed_sha256` = ?
  where `report_id` = ? and `claimed_sha256` = ?;

-- attachFile
update `report_versions`
  set `file_id` = ?, `file_sha256` = ?, `claimed_sha256` = ?, `file_sm3` = ?, `file_size` = ?, `page_count` = ?, `attached_at` = ?
  where `id` = ? and `file_id` is null;

-- keepCertificate
update `report_versions`
  set `certificate_json` = ?
  where `id` = ? and `certificate_json` is null;

-- noteReader
insert into `report_readers` (`report_id`, `account_id`, `version_id`, `read_at`)
  values (?, ?, ?, ?)
  on duplicate key update `version_id` = ?, `read_at` = ?;

-- readersOf
select `report_readers`.`report_id` as `reportId`, `report_readers`.`account_id` as `accountId`
  from `report_readers`
  where `report_readers`.`report_id` in (?) union select `report_uses`.`report_id` as `reportId`, `report_uses`.`recorded_by` as `accountId`
  from `report_uses`
  where `report_uses`.`report_id` in (?) and `report_uses`.`recorded_by` is not null and `report_uses`.`struck_at` is null
  order by `reportId`, `accountId`
  limit ?;
