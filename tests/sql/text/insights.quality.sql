-- reportsOfAgency
select `reports`.`id`, `reports`.`agency_id` as `agencyId`, `reports`.`enterprise_id` as `enterpriseId`, `reports`.`purpose`, `reports`.`issued_on` as `issuedOn`, `reports`.`state`, `reports`.`withdrawn_on` as `withdrawnOn`, `report_versions`.`grade`, `report_versions`.`scale_id` as `scaleId`, `report_versions`.`method_id` as `methodId`, (select min(`report_uses`.`used_on`) as `day`
  from `report_uses`
  where `report_uses`.`report_id` = `reports`.`id` and `report_uses`.`struck_at` is null) as `firstUsedOn`
  from `reports`
  inner join `report_versions` on `report_versions`.`report_id` = `reports`.`id` and `report_versions`.`in_force_from` = `reports`.`issued_on`
  where (`report_versions`.`in_force_until` is null or `report_versions`.`in_force_until` >= `report_versions`.`in_force_from`) and `reports`.`agency_id` = ?
  order by `reports`.`issued_on`, `reports`.`id`
  limit ?;

-- reportsOnEnterprises
select `reports`.`id`, `reports`.`agency_id` as `agencyId`, `reports`.`enterprise_id` as `enterpriseId`, `reports`.`purpose`, `reports`.`issued_on` as `issuedOn`, `reports`.`state`, `reports`.`withdrawn_on` as `withdrawnOn`, `report_versions`.`grade`, `report_versions`.`scale_id` as `scaleId`, `report_versions`.`method_id` as `methodId`, (select min(`report_uses`.`used_on`) as `day`
  from `report_uses`
  where `report_uses`.`report_id` = `reports`.`id` and `report_uses`.`struck_at` is null) as `firstUsedOn`
  from `reports`
  inner join `report_versions` on `report_versions`.`report_id` = `reports`.`id` and `report_versions`.`in_force_from` = `reports`.`issued_on`
  where (`report_versions`.`in_force_until` is null or `report_versions`.`in_force_until` >= `report_versions`.`in_force_from`) and `reports`.`enterprise_id` in (?, ?) and `reports`.`agency_id` <> ? and `reports`.`issued_on` >= ? and `reports`.`issued_on` <= ?
  order by `reports`.`id`
  limit ?;

-- revisionsOf
select `report_versions`.`report_id` as `reportId`, `report_versions`.`grade`, `report_versions`.`scale_id` as `scaleId`, `report_versions`.`method_id` as `methodId`, `report_versions`.`in_force_from` as `from`
  from `report_versions`
  where `report_versions`.`report_id` in (?, ?) and `report_versions`.`in_force_from` > `report_versions`.`issued_on` and (`report_versions`.`in_force_until` is null or `report_versions`.`in_force_until` >= `report_versions`.`in_force_from`)
  order by `report_versions`.`report_id`, `report_versions`.`ordinal`
  limit ?;

-- gradeCounts
select `reports`.`agency_id` as `agencyId`, `report_versions`.`scale_id` as `scaleId`, `report_versions`.`grade`, count(*) as `count`
  from `reports`
  inner join `report_versions` on `report_versions`.`report_id` = `reports`.`id` and `report_versions`.`in_force_from` = `reports`.`issued_on`
  where (`report_versions`.`in_force_until` is null or `report_versions`.`in_force_until` >= `report_versions`.`in_force_from`) and `reports`.`issued_on` >= ? and `reports`.`issued_on` <= ?
  group by `reports`.`agency_id`, `report_versions`.`scale_id`, `report_versions`.`grade`
  order by `reports`.`agency_id`, `report_versions`.`scale_id`, `report_versions`.`grade`
  limit ?;

-- scaleGrades
select `agency_scales`.`id`, `agency_scales`.`grades_json` as `grades`
  from `agency_scales`
  order by `agency_scales`.`id`
  limit ?;

-- cutOffsOf
select `agency_methods`.`id`, `agency_methods`.`method_json` as `method`
  from `agency_methods`
  where `agency_methods`.`agency_id` = ?
  order by `agency_methods`.`id`
  limit ?;

-- factsAbout
select `enterprise_facts`.`enterprise_id` as `enterpriseId`, `enterprise_facts`.`decided_on` as `decidedOn`, `enterprise_facts`.`state`
  from `enterprise_facts`
  where `enterprise_facts`.`enterprise_id` in (?, ?)
  order by `enterprise_facts`.`id`
  limit ?;

-- complaintsAbout
select `agency_complaints`.`id`, `agency_complaints`.`no`, `agency_complaints`.`received_on` as `receivedOn`, `agency_complaints`.`state`, `agency_complaints`.`decided_on` as `decidedOn`
  from `agency_complaints`
  where `agency_complaints`.`agency_id` = ? and `agency_complaints`.`received_on` >= ? and `agency_complaints`.`received_on` <= ?
  order by `agency_complaints`.`received_on` desc, `agency_complaints`.`id`
  limit ? offset ?;

-- recomputedIn
select `reports`.`id`, `grade_recomputations`.`outcome`, `grade_recomputations`.`state`
  from `reports`
  inner join `grade_recomputations` on `grade_recomputations`.`version_id` = `reports`.`current_version_id`
  where `reports`.`agency_id` = ? and `reports`.`issued_on` >= ? and `reports`.`issued_on` <= ?
  order by `reports`.`id`
  limit ?;

-- changedIn
select distinct `reports`.`id`, `report_versions`.`act`
  from `reports`
  inner join `report_versions` on `report_versions`.`report_id` = `reports`.`id`
  where `reports`.`agency_id` = ? and `reports`.`issued_on` >= ? and `reports`.`issued_on` <= ? and `report_versions`.`act` in (?, ?)
  order by `reports`.`id`, `report_versions`.`act`
  limit ?;

-- listedReports
select `reports`.`id`, `reports`.`no`, `reports`.`agency_id` as `agencyId`, `agencies`.`name` as `agency`, `enterprises`.`name` as `enterprise`, `reports`.`purpose`, `report_versions`.`grade`, `reports`.`grade` as `presentGrade`, `reports`.`issued_on` as `issuedOn`, `reports`.`state`
  from `reports`
  inner join `report_versions` on `report_versions`.`report_id` = `reports`.`id` and `report_versions`.`in_force_from` = `reports`.`issued_on`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where (`report_versions`.`in_force_until` is null or `report_versions`.`in_force_until` >= `report_versions`.`in_force_from`) and `reports`.`id` in (?, ?)
  order by `reports`.`issued_on` desc, `reports`.`id`
  limit ?;
