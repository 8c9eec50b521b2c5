-- lockAnalyst
select `analysts`.`id`, `analysts`.`name`, `analysts`.`credential`, `analysts`.`credential_no` as `credentialNo`
  from `analysts`
  where `analysts`.`credential_no` = ? for update;

-- analystById
select `analysts`.`id`, `analysts`.`name`, `analysts`.`credential`, `analysts`.`credential_no` as `credentialNo`
  from `analysts`
  where `analysts`.`id` = ?;

-- analystsAfter
select `analysts`.`id`, `analysts`.`name`, `analysts`.`credential`, `analysts`.`credential_no` as `credentialNo`
  from `analysts`
  where `analysts`.`id` > ?
  order by `analysts`.`id`
  limit ?;

-- postingsOf
select `analyst_postings`.`id`, `analyst_postings`.`analyst_id` as `analystId`, `analyst_postings`.`agency_id` as `agencyId`, `agencies`.`name` as `agencyName`, `analyst_postings`.`from_on` as `fromOn`, `analyst_postings`.`until_on` as `untilOn`
  from `analyst_postings`
  inner join `agencies` on `agencies`.`id` = `analyst_postings`.`agency_id`
  where `analyst_postings`.`analyst_id` in (?, ?)
  order by `analyst_postings`.`analyst_id`, `analyst_postings`.`from_on`
  limit ?;

-- lockPostings
select `analyst_postings`.`id`, `analyst_postings`.`agency_id` as `agencyId`, `analyst_postings`.`from_on` as `fromOn`, `analyst_postings`.`until_on` as `untilOn`
  from `analyst_postings`
  inner join `agencies` on `agencies`.`id` = `analyst_postings`.`agency_id`
  where `analyst_postings`.`analyst_id` = ?
  order by `analyst_postings`.`from_on`
  limit ? for update;

-- everAnalystsOf
select `analysts`.`id`, `analysts`.`name`, `analysts`.`credential`, `analysts`.`credential_no` as `credentialNo`, `analyst_postings`.`from_on` as `from`, `analyst_postings`.`until_on` as `until`
  from `analyst_postings`
  inner join `analysts` on `analysts`.`id` = `analyst_postings`.`analyst_id`
  where `analyst_postings`.`agency_id` = ?
  order by `analyst_postings`.`until_on` is not null, `analysts`.`name_sort`, `analyst_postings`.`id`
  limit ?;

-- insertAnalyst
insert into `analysts` (`id`, `name`, `name_sort`, `credential`, `credential_no`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `credential_no` = ?;

-- changeAnalyst
update `analysts`
  set `name` = ?, `name_sort` = ?, `credential` = ?, `updated_at` = ?, `version` = version + 1
  where `id` = ?;

-- insertPosting
insert into `analyst_postings` (`id`, `analyst_id`, `agency_id`, `from_on`, `filing_id`, `created_at`)
  values (?, ?, ?, ?, ?, ?);

-- lastSigned
select `report_versions`.`in_force_from` as `day`
  from `report_analysts`
  inner join `report_versions` on `report_versions`.`id` = `report_analysts`.`version_id`
  inner join `reports` on `reports`.`current_version_id` = `report_versions`.`id`
  where `report_analysts`.`analyst_id` = ? and `reports`.`agency_id` = ? and `reports`.`state` = ? and `report_versions`.`in_force_from` >= ?
  order by `report_versions`.`in_force_from` desc, `report_versions`.`id`
  limit ? lock in share mode;

-- endPosting
update `analyst_postings`
  set `until_on` = ?
  where `id` = ?;
