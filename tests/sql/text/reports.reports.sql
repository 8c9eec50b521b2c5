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
  order by `report_versions`.`id` desc
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

-- countAwaited
select count(*) as `count`
  from `report_versions`
  inner join `reports` on `reports`.`id` = `report_versions`.`report_id`
  where `report_versions`.`act` = ? and `report_versions`.`file_id` is null and `report_versions`.`superseded_at` is null and `reports`.`agency_id` = ?;

-- reportingAgencies
select `agencies`.`id`, `agencies`.`code`, `agencies`.`name`
  from `agencies`
  where `agencies`.`filing_state` = ?
  order by `agencies`.`name_sort`, `agencies`.`id`
  limit ?;

-- versionsOf
select `report_versions`.`id`, `report_versions`.`report_id` as `reportId`, `report_versions`.`ordinal`, `report_versions`.`act`, `report_versions`.`reason_code` as `reasonCode`, `report_versions`.`reason_text` as `reasonText`, `report_versions`.`purpose`, `report_versions`.`data_cutoff_on` as `dataCutoffOn`, `report_versions`.`issued_on` as `issuedOn`, `report_versions`.`expires_on` as `expiresOn`, `report_versions`.`scale_id` as `scaleId`, `report_versions`.`method_id` as `methodId`, `report_versions`.`grade`, `report_versions`.`indicators_json` as `indicatorsJson`, `report_versions`.`minutes_no` as `minutesNo`, `report_versions`.`summary`, `report_versions`.`enterprise_name` as `enterpriseName`, `report_versions`.`file_id` as `fileId`, `report_versions`.`file_sha256` as `fileSha256`, `report_versions`.`file_sm3` as `fileSm3`, `report_versions`.`file_size` as `fileSize`, `report_versions`.`page_count` as `pageCount`, `report_versions`.`certificate_json` as `certificateJson`, `report_versions`.`created_at` as `createdAt`, `report_versions`.`superseded_at` as `supersededAt`
  from `report_versions`
  where `report_versions`.`report_id` = ?
  order by `report_versions`.`ordinal`
  limit ?;

-- versionById
select `report_versions`.`id`, `report_versions`.`report_id` as `reportId`, `report_versions`.`ordinal`, `report_versions`.`act`, `report_versions`.`reason_code` as `reasonCode`, `report_versions`.`reason_text` as `reasonText`, `report_versions`.`purpose`, `report_versions`.`data_cutoff_on` as `dataCutoffOn`, `report_versions`.`issued_on` as `issuedOn`, `report_versions`.`expires_on` as `expiresOn`, `report_versions`.`scale_id` as `scaleId`, `report_versions`.`method_id` as `methodId`, `report_versions`.`grade`, `report_versions`.`indicators_json` as `indicatorsJson`, `report_versions`.`minutes_no` as `minutesNo`, `report_versions`.`summary`, `report_versions`.`enterprise_name` as `enterpriseName`, `report_versions`.`file_id` as `fileId`, `report_versions`.`file_sha256` as `fileSha256`, `report_versions`.`file_sm3` as `fileSm3`, `report_versions`.`file_size` as `fileSize`, `report_versions`.`page_count` as `pageCount`, `report_versions`.`certificate_json` as `certificateJson`, `report_versions`.`created_at` as `createdAt`, `report_versions`.`superseded_at` as `supersededAt`
  from `report_versions`
  where `report_versions`.`id` = ?;

-- analystsOfVersions
select `report_analysts`.`version_id` as `versionId`, `analysts`.`id`, `analysts`.`name`, `analysts`.`credential`, `analysts`.`credential_no` as `credentialNo`
  from `report_analysts`
  inner join `analysts` on `analysts`.`id` = `report_analysts`.`analyst_id`
  where `report_analysts`.`version_id` in (?)
  order by `report_analysts`.`version_id`, `report_analysts`.`ordinal`
  limit ?;

-- factsOfReport
select `enterprise_facts`.`id`, `enterprise_facts`.`kind`, `enterprise_facts`.`body`, `enterprise_facts`.`document_no` as `documentNo`, `enterprise_facts`.`decided_on` as `decidedOn`, `enterprise_facts`.`grade`, `enterprise_facts`.`state`, `enterprise_facts`.`ended_on` as `endedOn`
  from `report_facts`
  inner join `enterprise_facts` on `enterprise_facts`.`id` = `report_facts`.`fact_id`
  where `report_facts`.`report_id` = ?
  order by `enterprise_facts`.`decided_on` desc, `enterprise_facts`.`id`
  limit ?;

-- usesOfReport
select `report_uses`.`id`, `report_uses`.`field`, `report_uses`.`project_no` as `projectNo`, `report_uses`.`project_title` as `projectTitle`, `report_uses`.`used_on` as `usedOn`, `report_uses`.`amount_yuan` as `amountYuan`
  from `report_uses`
  where `report_uses`.`report_id` = ?
  order by `report_uses`.`used_on` desc, `report_uses`.`id`
  limit ?;

-- recomputationsOf
select `grade_recomputations`.`version_id` as `versionId`, `grade_recomputations`.`stated_grade` as `statedGrade`, `grade_recomputations`.`computed_grade` as `computedGrade`, `grade_recomputations`.`points`, `grade_recomputations`.`outcome`, `grade_recomputations`.`state`, `grade_recomputations`.`decision_text` as `decisionText`
  from `grade_recomputations`
  where `grade_recomputations`.`report_id` = ?
  order by `grade_recomputations`.`created_at`, `grade_recomputations`.`version_id`
  limit ?;
