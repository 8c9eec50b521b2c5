-- comparisonById
select `report_comparisons`.`id`, `report_comparisons`.`report_id` as `reportId`, `report_comparisons`.`version_id` as `versionId`, `report_comparisons`.`file_id` as `fileId`, `report_comparisons`.`file_sha256` as `fileSha256`, `report_comparisons`.`result`, `report_comparisons`.`detail_json` as `detailJson`, `report_comparisons`.`finding`, `report_comparisons`.`finding_text` as `findingText`, `report_comparisons`.`found_at` as `foundAt`, `report_comparisons`.`compared_by` as `comparedBy`, `report_comparisons`.`compared_at` as `comparedAt`, `report_comparisons`.`version`
  from `report_comparisons`
  where `report_comparisons`.`id` = ?;

-- comparisonsOfReport
select `report_comparisons`.`id`, `report_comparisons`.`result`, `report_comparisons`.`finding`, `report_comparisons`.`compared_at` as `comparedAt`
  from `report_comparisons`
  where `report_comparisons`.`report_id` = ? and `report_comparisons`.`compared_by` = ?
  order by `report_comparisons`.`id` desc
  limit ?;

-- comparisonsAfter
select `report_comparisons`.`id`, `report_comparisons`.`report_id` as `reportId`, `report_comparisons`.`version_id` as `versionId`, `report_comparisons`.`file_sha256` as `fileSha256`, `report_comparisons`.`result`, `report_comparisons`.`finding`, `report_comparisons`.`finding_text` as `findingText`
  from `report_comparisons`
  where `report_comparisons`.`id` > ?
  order by `report_comparisons`.`id`
  limit ?;

-- comparisonsIn
select `report_comparisons`.`id`, `report_comparisons`.`result`, `report_comparisons`.`finding`, `report_comparisons`.`compared_at` as `comparedAt`, `reports`.`no`, `agencies`.`name` as `agencyName`, `enterprises`.`name` as `enterpriseName`
  from `report_comparisons`
  inner join `reports` on `reports`.`id` = `report_comparisons`.`report_id`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where `report_comparisons`.`finding` is null and `report_comparisons`.`result` = ?
  order by `report_comparisons`.`id` desc
  limit ? offset ?;

-- countComparisons
select count(*) as `count`
  from `report_comparisons`
  inner join `reports` on `reports`.`id` = `report_comparisons`.`report_id`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where `report_comparisons`.`finding` is null and `report_comparisons`.`result` = ?;

-- insertComparison
insert into `report_comparisons` (`id`)
  values (?);

-- judgeComparison
update `report_comparisons`
  set `finding` = ?, `finding_text` = ?, `found_by` = ?, `found_at` = ?, `version` = `version` + ?
  where `id` = ? and `finding` is null;
