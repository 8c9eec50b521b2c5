-- versionsOf
select `report_versions`.`id`, `report_versions`.`report_id` as `reportId`, `report_versions`.`ordinal`, `report_versions`.`act`, `report_versions`.`in_force_from` as `inForceFrom`, `report_versions`.`in_force_until` as `inForceUntil`, `report_versions`.`reason_code` as `reasonCode`, `report_versions`.`reason_text` as `reasonText`, `report_versions`.`purpose`, `report_versions`.`data_cutoff_on` as `dataCutoffOn`, `report_versions`.`issued_on` as `issuedOn`, `report_versions`.`expires_on` as `expiresOn`, `report_versions`.`scale_id` as `scaleId`, `report_versions`.`method_id` as `methodId`, `report_versions`.`grade`, `report_versions`.`indicators_json` as `indicatorsJson`, `report_versions`.`minutes_no` as `minutesNo`, `report_versions`.`summary`, `report_versions`.`enterprise_name` as `enterpriseName`, `report_versions`.`file_id` as `fileId`, `report_versions`.`file_sha256` as `fileSha256`, `report_versions`.`file_sm3` as `fileSm3`, `report_versions`.`file_size` as `fileSize`, `report_versions`.`page_count` as `pageCount`, `report_versions`.`certificate_json` as `certificateJson`, `report_versions`.`created_at` as `createdAt`, `report_versions`.`attached_at` as `attachedAt`, `report_versions`.`superseded_at` as `supersededAt`
  from `report_versions`
  where `report_versions`.`report_id` = ?
  order by `report_versions`.`ordinal`
  limit ?;

-- versionById
select `report_versions`.`id`, `report_versions`.`report_id` as `reportId`, `report_versions`.`ordinal`, `report_versions`.`act`, `report_versions`.`in_force_from` as `inForceFrom`, `report_versions`.`in_force_until` as `inForceUntil`, `report_versions`.`reason_code` as `reasonCode`, `report_versions`.`reason_text` as `reasonText`, `report_versions`.`purpose`, `report_versions`.`data_cutoff_on` as `dataCutoffOn`, `report_versions`.`issued_on` as `issuedOn`, `report_versions`.`expires_on` as `expiresOn`, `report_versions`.`scale_id` as `scaleId`, `report_versions`.`method_id` as `methodId`, `report_versions`.`grade`, `report_versions`.`indicators_json` as `indicatorsJson`, `report_versions`.`minutes_no` as `minutesNo`, `report_versions`.`summary`, `report_versions`.`enterprise_name` as `enterpriseName`, `report_versions`.`file_id` as `fileId`, `report_versions`.`file_sha256` as `fileSha256`, `report_versions`.`file_sm3` as `fileSm3`, `report_versions`.`file_size` as `fileSize`, `report_versions`.`page_count` as `pageCount`, `report_versions`.`certificate_json` as `certificateJson`, `report_versions`.`created_at` as `createdAt`, `report_versions`.`attached_at` as `attachedAt`, `report_versions`.`superseded_at` as `supersededAt`
  from `report_versions`
  where `report_versions`.`id` = ?;

-- versionOf
select `report_versions`.`id`, `report_versions`.`report_id` as `reportId`, `report_versions`.`ordinal`, `report_versions`.`act`, `report_versions`.`in_force_from` as `inForceFrom`, `report_versions`.`in_force_until` as `inForceUntil`, `report_versions`.`reason_code` as `reasonCode`, `report_versions`.`reason_text` as `reasonText`, `report_versions`.`purpose`, `report_versions`.`data_cutoff_on` as `dataCutoffOn`, `report_versions`.`issued_on` as `issuedOn`, `report_versions`.`expires_on` as `expiresOn`, `report_versions`.`scale_id` as `scaleId`, `report_versions`.`method_id` as `methodId`, `report_versions`.`grade`, `report_versions`.`indicators_json` as `indicatorsJson`, `report_versions`.`minutes_no` as `minutesNo`, `report_versions`.`summary`, `report_versions`.`enterprise_name` as `enterpriseName`, `report_versions`.`file_id` as `fileId`, `report_versions`.`file_sha256` as `fileSha256`, `report_versions`.`file_sm3` as `fileSm3`, `report_versions`.`file_size` as `fileSize`, `report_versions`.`page_count` as `pageCount`, `report_versions`.`certificate_json` as `certificateJson`, `report_versions`.`created_at` as `createdAt`, `report_versions`.`attached_at` as `attachedAt`, `report_versions`.`superseded_at` as `supersededAt`
  from `report_versions`
  where `report_versions`.`report_id` = ? and `report_versions`.`ordinal` = ?;

-- analystsOfVersions
select `report_analysts`.`version_id` as `versionId`, `analysts`.`id`, `analysts`.`name`, `analysts`.`credential`, `analysts`.`credential_no` as `credentialNo`
  from `report_analysts`
  inner join `analysts` on `analysts`.`id` = `report_analysts`.`analyst_id`
  where `report_analysts`.`version_id` in (?)
  order by `report_analysts`.`version_id`, `report_analysts`.`ordinal`
  limit ?;

-- countAwaited
select count(*) as `count`
  from `report_versions`
  inner join `reports` on `reports`.`id` = `report_versions`.`report_id`
  where `report_versions`.`act` = ? and `report_versions`.`file_id` is null and `report_versions`.`superseded_at` is null and `reports`.`agency_id` = ?;
