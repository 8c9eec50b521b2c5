-- reportsSideBySide
select `reports`.`id`, `reports`.`agency_id` as `agencyId`, `reports`.`enterprise_id` as `enterpriseId`, `reports`.`purpose`, `reports`.`issued_on` as `issuedOn`, `reports`.`state`, `reports`.`withdrawn_on` as `withdrawnOn`, `report_versions`.`grade`, `report_versions`.`scale_id` as `scaleId`, `report_versions`.`method_id` as `methodId`, (select min(`report_uses`.`used_on`) as `day`
  from `report_uses`
  where `report_uses`.`report_id` = `reports`.`id` and `report_uses`.`struck_at` is null) as `firstUsedOn`
  from `reports`
  inner join `report_versions` on `report_versions`.`report_id` = `reports`.`id` and `report_versions`.`in_force_from` = `reports`.`issued_on`
  where (`report_versions`.`in_force_until` is null or `report_versions`.`in_force_until` >= `report_versions`.`in_force_from`) and `reports`.`issued_on` >= ? and `reports`.`issued_on` <= ? and exists (select `others`.`id`
  from `reports` as `others`
  where `others`.`enterprise_id` = `reports`.`enterprise_id` and `others`.`purpose` = `reports`.`purpose` and `others`.`agency_id` <> `reports`.`agency_id` and `others`.`issued_on` >= reports.issued_on - interval ? day and `others`.`issued_on` <= reports.issued_on + interval ? day)
  order by `reports`.`issued_on`, `reports`.`id`
  limit ?;

-- recomputedByAgency
select `reports`.`agency_id` as `agencyId`, `grade_recomputations`.`outcome`, `grade_recomputations`.`state`, count(*) as `count`
  from `reports`
  inner join `grade_recomputations` on `grade_recomputations`.`version_id` = `reports`.`current_version_id`
  where `reports`.`issued_on` >= ? and `reports`.`issued_on` <= ?
  group by `reports`.`agency_id`, `grade_recomputations`.`outcome`, `grade_recomputations`.`state`
  order by `reports`.`agency_id`, `grade_recomputations`.`outcome`, `grade_recomputations`.`state`
  limit ?;

-- changedByAgency
select `reports`.`agency_id` as `agencyId`, `report_versions`.`act`, count(distinct `reports`.`id`) as `count`
  from `reports`
  inner join `report_versions` on `report_versions`.`report_id` = `reports`.`id`
  where `reports`.`issued_on` >= ? and `reports`.`issued_on` <= ? and `report_versions`.`act` in (?, ?)
  group by `reports`.`agency_id`, `report_versions`.`act`
  order by `reports`.`agency_id`, `report_versions`.`act`
  limit ?;

-- issuedByAgency
select `reports`.`agency_id` as `agencyId`, `reports`.`state`, count(*) as `count`
  from `reports`
  where `reports`.`issued_on` >= ? and `reports`.`issued_on` <= ?
  group by `reports`.`agency_id`, `reports`.`state`
  order by `reports`.`agency_id`, `reports`.`state`
  limit ?;

-- upheldByAgency
select `agency_complaints`.`agency_id` as `agencyId`, count(*) as `count`
  from `agency_complaints`
  where `agency_complaints`.`received_on` >= ? and `agency_complaints`.`received_on` <= ? and `agency_complaints`.`state` = ?
  group by `agency_complaints`.`agency_id`
  order by `agency_complaints`.`agency_id`
  limit ?;
