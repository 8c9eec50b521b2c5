-- reportById
select `reports`.`id`, `reports`.`no`, `reports`.`own_no` as `ownNo`, `reports`.`agency_id` as `agencyId`, `agencies`.`name` as `agencyName`, `agencies`.`code` as `agencyCode`, `agencies`.`listed_on` as `agencyListedOn`, `reports`.`enterprise_id` as `enterpriseId`, `enterprises`.`name` as `enterpriseName`, `enterprises`.`uscc`, `reports`.`state`, `reports`.`fact_mark` as `factMark`, `reports`.`purpose`, `reports`.`data_cutoff_on` as `dataCutoffOn`, `reports`.`issued_on` as `issuedOn`, `reports`.`expires_on` as `expiresOn`, `reports`.`grade`, `reports`.`grade_rank` as `gradeRank`, `reports`.`current_version_id` as `versionId`, `reports`.`withdrawn_on` as `withdrawnOn`, `reports`.`withdrawal_reason_code` as `withdrawalReasonCode`, `reports`.`withdrawal_reason_text` as `withdrawalReasonText`, `reports`.`lodged_at` as `lodgedAt`, `reports`.`version`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where `reports`.`id` = ?;

-- reportByNo
select `reports`.`id`, `reports`.`no`, `reports`.`own_no` as `ownNo`, `reports`.`agency_id` as `agencyId`, `agencies`.`name` as `agencyName`, `agencies`.`code` as `agencyCode`, `agencies`.`listed_on` as `agencyListedOn`, `reports`.`enterprise_id` as `enterpriseId`, `enterprises`.`name` as `enterpriseName`, `enterprises`.`uscc`, `reports`.`state`, `reports`.`fact_mark` as `factMark`, `reports`.`purpose`, `reports`.`data_cutoff_on` as `dataCutoffOn`, `reports`.`issued_on` as `issuedOn`, `reports`.`expires_on` as `expiresOn`, `reports`.`grade`, `reports`.`grade_rank` as `gradeRank`, `reports`.`current_version_id` as `versionId`, `reports`.`withdrawn_on` as `withdrawnOn`, `reports`.`withdrawal_reason_code` as `withdrawalReasonCode`, `reports`.`withdrawal_reason_text` as `withdrawalReasonText`, `reports`.`lodged_at` as `lodgedAt`, `reports`.`version`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where `reports`.`no` = ?;

-- reportByDigest
select `reports`.`id`, `reports`.`no`, `reports`.`own_no` as `ownNo`, `reports`.`agency_id` as `agencyId`, `agencies`.`name` as `agencyName`, `agencies`.`code` as `agencyCode`, `agencies`.`listed_on` as `agencyListedOn`, `reports`.`enterprise_id` as `enterpriseId`, `enterprises`.`name` as `enterpriseName`, `enterprises`.`uscc`, `reports`.`state`, `reports`.`fact_mark` as `factMark`, `reports`.`purpose`, `reports`.`data_cutoff_on` as `dataCutoffOn`, `reports`.`issued_on` as `issuedOn`, `reports`.`expires_on` as `expiresOn`, `reports`.`grade`, `reports`.`grade_rank` as `gradeRank`, `reports`.`current_version_id` as `versionId`, `reports`.`withdrawn_on` as `withdrawnOn`, `reports`.`withdrawal_reason_code` as `withdrawalReasonCode`, `reports`.`withdrawal_reason_text` as `withdrawalReasonText`, `reports`.`lodged_at` as `lodgedAt`, `reports`.`version`, `report_versions`.`ordinal` as `matchedOrdinal`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  inner join `report_versions` on `report_versions`.`report_id` = `reports`.`id`
  where `report_versions`.`file_sha256` = ?
  order by `report_versions`.`claimed_sha256` desc, `report_versions`.`id` desc
  limit ?;

-- reportPage
select `reports`.`id`, `reports`.`no`, `reports`.`own_no` as `ownNo`, `reports`.`agency_id` as `agencyId`, `agencies`.`name` as `agencyName`, `agencies`.`code` as `agencyCode`, `agencies`.`listed_on` as `agencyListedOn`, `reports`.`enterprise_id` as `enterpriseId`, `enterprises`.`name` as `enterpriseName`, `enterprises`.`uscc`, `reports`.`state`, `reports`.`fact_mark` as `factMark`, `reports`.`purpose`, `reports`.`data_cutoff_on` as `dataCutoffOn`, `reports`.`issued_on` as `issuedOn`, `reports`.`expires_on` as `expiresOn`, `reports`.`grade`, `reports`.`grade_rank` as `gradeRank`, `reports`.`current_version_id` as `versionId`, `reports`.`withdrawn_on` as `withdrawnOn`, `reports`.`withdrawal_reason_code` as `withdrawalReasonCode`, `reports`.`withdrawal_reason_text` as `withdrawalReasonText`, `reports`.`lodged_at` as `lodgedAt`, `reports`.`version`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where (`reports`.`agency_id` = ? and `agencies`.`code` = ? and `reports`.`grade` = ? and `reports`.`purpose` = ? and `reports`.`state` = ? and `reports`.`expires_on` >= ? and `reports`.`issued_on` >= ? and `reports`.`issued_on` <= ? and `reports`.`fact_mark` <> ? and exists (select `report_versions`.`id`
  from `report_versions`
  where `report_versions`.`id` = `reports`.`current_version_id` and `report_versions`.`file_id` is null) and `enterprises`.`name` like ?)
  order by `reports`.`issued_on` desc, `reports`.`id` desc
  limit ? offset ?;

-- reportIds
select `reports`.`id`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where (`reports`.`agency_id` = ? and `agencies`.`code` = ? and `reports`.`grade` = ? and `reports`.`purpose` = ? and `reports`.`state` = ? and `reports`.`expires_on` >= ? and `reports`.`issued_on` >= ? and `reports`.`issued_on` <= ? and `reports`.`fact_mark` <> ? and exists (select `report_versions`.`id`
  from `report_versions`
  where `report_versions`.`id` = `reports`.`current_version_id` and `report_versions`.`file_id` is null) and `enterprises`.`name` like ?)
  order by `reports`.`issued_on` desc, `reports`.`id` desc
  limit ?;

-- reportsByIds
select `reports`.`id`, `reports`.`no`, `reports`.`own_no` as `ownNo`, `reports`.`agency_id` as `agencyId`, `agencies`.`name` as `agencyName`, `agencies`.`code` as `agencyCode`, `agencies`.`listed_on` as `agencyListedOn`, `reports`.`enterprise_id` as `enterpriseId`, `enterprises`.`name` as `enterpriseName`, `enterprises`.`uscc`, `reports`.`state`, `reports`.`fact_mark` as `factMark`, `reports`.`purpose`, `reports`.`data_cutoff_on` as `dataCutoffOn`, `reports`.`issued_on` as `issuedOn`, `reports`.`expires_on` as `expiresOn`, `reports`.`grade`, `reports`.`grade_rank` as `gradeRank`, `reports`.`current_version_id` as `versionId`, `reports`.`withdrawn_on` as `withdrawnOn`, `reports`.`withdrawal_reason_code` as `withdrawalReasonCode`, `reports`.`withdrawal_reason_text` as `withdrawalReasonText`, `reports`.`lodged_at` as `lodgedAt`, `reports`.`version`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where `reports`.`id` in (?)
  order by `reports`.`id`
  limit ?;

-- countReports
select count(*) as `count`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where (`reports`.`agency_id` = ? and `agencies`.`code` = ? and `reports`.`grade` = ? and `reports`.`purpose` = ? and `reports`.`state` = ? and `reports`.`expires_on` >= ? and `reports`.`issued_on` >= ? and `reports`.`issued_on` <= ? and `reports`.`fact_mark` <> ? and exists (select `report_versions`.`id`
  from `report_versions`
  where `report_versions`.`id` = `reports`.`current_version_id` and `report_versions`.`file_id` is null) and `enterprises`.`name` like ?);

-- reportingAgencies
select `agencies`.`id`, `agencies`.`code`, `agencies`.`name`
  from `agencies`
  where `agencies`.`filing_state` = ?
  order by `agencies`.`name_sort`, `agencies`.`id`
  limit ?;

-- factsOfReport
select `enterprise_facts`.`id`, `enterprise_facts`.`kind`, `enterprise_facts`.`body`, `enterprise_facts`.`document_no` as `documentNo`, `enterprise_facts`.`decided_on` as `decidedOn`, `enterprise_facts`.`grade`, `enterprise_facts`.`state`, `enterprise_facts`.`ended_on` as `endedOn`
  from `report_facts`
  inner join `enterprise_facts` on `enterprise_facts`.`id` = `report_facts`.`fact_id`
  where `report_facts`.`report_id` = ?
  order by `enterprise_facts`.`decided_on` desc, `enterprise_facts`.`id`
  limit ?;
