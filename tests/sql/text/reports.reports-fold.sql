-- reportsAfter
select `reports`.`id`, `reports`.`no`, `reports`.`own_no` as `ownNo`, `reports`.`agency_id` as `agencyId`, `reports`.`enterprise_id` as `enterpriseId`, `reports`.`state`, `reports`.`fact_mark` as `factMark`, `reports`.`withdrawn_on` as `withdrawnOn`, `reports`.`withdrawal_reason_code` as `withdrawalReasonCode`, `reports`.`withdrawal_reason_text` as `withdrawalReasonText`
  from `reports`
  where `reports`.`id` > ?
  order by `reports`.`id`
  limit ?;

-- versionsOfReports
select `report_versions`.`id`, `report_versions`.`report_id` as `reportId`, `report_versions`.`ordinal`, `report_versions`.`act`, `report_versions`.`in_force_from` as `inForceFrom`, `report_versions`.`in_force_until` as `inForceUntil`, `report_versions`.`reason_code` as `reasonCode`, `report_versions`.`reason_text` as `reasonText`, `report_versions`.`purpose`, `report_versions`.`data_cutoff_on` as `dataCutoffOn`, `report_versions`.`issued_on` as `issuedOn`, `report_versions`.`expires_on` as `expiresOn`, `report_versions`.`scale_id` as `scaleId`, `report_versions`.`method_id` as `methodId`, `report_versions`.`grade`, `report_versions`.`indicators_json` as `indicatorsJson`, `report_versions`.`minutes_no` as `minutesNo`, `report_versions`.`summary`, `report_versions`.`enterprise_name` as `enterpriseName`, `report_versions`.`file_id` as `fileId`, `report_versions`.`file_sha256` as `fileSha256`, `report_versions`.`file_sm3` as `fileSm3`, `report_versions`.`file_size` as `fileSize`, `report_versions`.`page_count` as `pageCount`
  from `report_versions`
  where `report_versions`.`report_id` in (?)
  order by `report_versions`.`report_id`, `report_versions`.`ordinal`;

-- analystIdsOfVersions
select `report_analysts`.`version_id` as `versionId`, `report_analysts`.`analyst_id` as `analystId`
  from `report_analysts`
  where `report_analysts`.`version_id` in (?)
  order by `report_analysts`.`version_id`, `report_analysts`.`ordinal`;

-- factIdsOfReports
select `report_facts`.`report_id` as `reportId`, `report_facts`.`fact_id` as `factId`
  from `report_facts`
  where `report_facts`.`report_id` in (?)
  order by `report_facts`.`report_id`, `report_facts`.`fact_id`;

-- recomputationsAfter
select `grade_recomputations`.`version_id` as `id`, `grade_recomputations`.`report_id` as `reportId`, `grade_recomputations`.`stated_grade` as `statedGrade`, `grade_recomputations`.`computed_grade` as `computedGrade`, `grade_recomputations`.`points`, `grade_recomputations`.`outcome`, `grade_recomputations`.`state`, `grade_recomputations`.`decision_text` as `decisionText`
  from `grade_recomputations`
  where `grade_recomputations`.`version_id` > ?
  order by `grade_recomputations`.`version_id`
  limit ?;
