-- loadedReport
select `reports`.`id`, `reports`.`no`, `reports`.`state`, `reports`.`version`, `reports`.`current_version_id` as `versionId`, `report_versions`.`ordinal`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `report_versions` on `report_versions`.`id` = `reports`.`current_version_id`
  where `agencies`.`uscc` = ? and `reports`.`own_no` = ?;

-- numbersByOwnNo
select `agencies`.`uscc`, `reports`.`own_no` as `ownNo`, `reports`.`no`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  order by `reports`.`id`;

-- loadedFact
select `enterprise_facts`.`id`, `enterprise_facts`.`state`, `enterprise_facts`.`version`
  from `enterprise_facts`
  inner join `enterprises` on `enterprises`.`id` = `enterprise_facts`.`enterprise_id`
  where `enterprises`.`uscc` = ? and `enterprise_facts`.`body` = ? and `enterprise_facts`.`document_no` = ?;

-- awaitingOriginal
select `reports`.`id` as `reportId`, `enterprises`.`uscc`, `reports`.`no`, `reports`.`own_no` as `ownNo`, `agencies`.`uscc` as `agencyUscc`, `agencies`.`name` as `agency`, `report_versions`.`enterprise_name` as `enterprise`, `report_versions`.`id` as `versionId`, `report_versions`.`method_id` as `methodId`, `report_versions`.`purpose`, `report_versions`.`data_cutoff_on` as `dataCutoffOn`, `report_versions`.`issued_on` as `issuedOn`, `report_versions`.`expires_on` as `expiresOn`, `report_versions`.`grade`, `report_versions`.`minutes_no` as `minutesNo`, `report_versions`.`summary`, `report_versions`.`indicators_json` as `indicatorsJson`
  from `reports`
  inner join `report_versions` on `report_versions`.`id` = `reports`.`current_version_id`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where `report_versions`.`act` = ? and `report_versions`.`file_id` is null
  order by `reports`.`issued_on` desc, `reports`.`id`
  limit ?;

-- methodsById
select `agency_methods`.`id`, `agency_methods`.`method_json` as `method`
  from `agency_methods`
  where `agency_methods`.`id` in (?)
  order by `agency_methods`.`id`;
