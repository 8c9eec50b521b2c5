-- holdAgency
select `agencies`.`id`
  from `agencies`
  where `agencies`.`id` = ? lock in share mode;

-- postingsOf
select `analysts`.`id`, `analysts`.`name`, `analysts`.`credential`, `analysts`.`credential_no` as `credentialNo`, `analyst_postings`.`from_on` as `from`, `analyst_postings`.`until_on` as `until`
  from `analyst_postings`
  inner join `analysts` on `analysts`.`id` = `analyst_postings`.`analyst_id`
  where `analyst_postings`.`agency_id` = ?
  order by `analyst_postings`.`from_on`, `analyst_postings`.`id`
  limit ?;

-- interestsOfAgency
select `agency_interests`.`id`, `agency_interests`.`analyst_id` as `analystId`, `agency_interests`.`uscc`, `agency_interests`.`kind`, `agency_interests`.`from_on` as `from`, `agency_interests`.`until_on` as `until`
  from `agency_interests`
  where `agency_interests`.`agency_id` = ? union select `agency_interests`.`id`, `agency_interests`.`analyst_id` as `analystId`, `agency_interests`.`uscc`, `agency_interests`.`kind`, `agency_interests`.`from_on` as `from`, `agency_interests`.`until_on` as `until`
  from `analyst_postings`
  inner join `agency_interests` on `agency_interests`.`analyst_id` = `analyst_postings`.`analyst_id`
  where `analyst_postings`.`agency_id` = ?
  order by `id`
  limit ?;

-- enterprisesByUscc
select `enterprises`.`id`, `enterprises`.`uscc`, `enterprises`.`name`, `enterprises`.`former_names_json` as `formerNamesJson`, `enterprises`.`founded_on` as `foundedOn`, `enterprises`.`status`
  from `enterprises`
  where `enterprises`.`uscc` in (?)
  order by `enterprises`.`id`
  limit ?;

-- reportsOnEnterprises
select `reports`.`no`, `reports`.`enterprise_id` as `enterpriseId`, `reports`.`purpose`, `reports`.`issued_on` as `issuedOn`
  from `reports`
  where `reports`.`agency_id` = ? and `reports`.`enterprise_id` in (?) and `reports`.`standing_on` is not null
  order by `reports`.`id`
  limit ?;

-- versionsOfFiles
select `reports`.`id` as `reportId`, `reports`.`no`, `reports`.`agency_id` as `agencyId`, `report_versions`.`file_sha256` as `sha256`, `report_versions`.`in_force_from` as `inForceFrom`, `report_versions`.`in_force_until` as `inForceUntil`
  from `report_versions`
  inner join `reports` on `reports`.`id` = `report_versions`.`report_id`
  where `report_versions`.`file_sha256` in (?)
  order by `report_versions`.`id`
  limit ?;

-- takenOwnNumbers
select `reports`.`own_no` as `ownNo`
  from `reports`
  where `reports`.`agency_id` = ? and `reports`.`own_no` in (?)
  order by `reports`.`id`
  limit ?;

-- factsOfEnterprises
select `enterprise_facts`.`id`, `enterprise_facts`.`enterprise_id` as `enterpriseId`, `enterprise_facts`.`decided_on` as `decidedOn`, `enterprise_facts`.`ended_on` as `endedOn`, `enterprise_facts`.`state`
  from `enterprise_facts`
  where `enterprise_facts`.`enterprise_id` in (?) and `enterprise_facts`.`decided_on` <= ?
  order by `enterprise_facts`.`enterprise_id`, `enterprise_facts`.`id`
  limit ?;

-- settingOf
select `settings`.`value_json`
  from `settings`
  where `settings`.`name` = ?;
