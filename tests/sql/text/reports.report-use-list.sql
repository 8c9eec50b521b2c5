-- usesPage
select `report_uses`.`id`
  from `report_uses`
  where (`report_uses`.`field` = ? and `report_uses`.`used_on` >= ? and `report_uses`.`used_on` <= ? and `report_uses`.`struck_at` is null and (`report_uses`.`project_no` like ? or `report_uses`.`project_title` like ?)) and `report_uses`.`report_id` in (select `reports`.`id`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  where `reports`.`agency_id` = ? and `agencies`.`code` = ?)
  order by `report_uses`.`used_on` desc, `report_uses`.`id` desc
  limit ? offset ?;

-- countUses
select count(*) as `count`
  from `report_uses`
  where (`report_uses`.`field` = ? and `report_uses`.`used_on` >= ? and `report_uses`.`used_on` <= ? and `report_uses`.`struck_at` is null and (`report_uses`.`project_no` like ? or `report_uses`.`project_title` like ?)) and `report_uses`.`report_id` in (select `reports`.`id`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  where `reports`.`agency_id` = ? and `agencies`.`code` = ?);

-- usesIds
select `report_uses`.`id`
  from `report_uses`
  where (`report_uses`.`field` = ? and `report_uses`.`used_on` >= ? and `report_uses`.`used_on` <= ? and `report_uses`.`struck_at` is null) and `report_uses`.`report_id` in (select `reports`.`id`
  from `reports`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  where `reports`.`agency_id` = ? and `reports`.`no` = ? and `agencies`.`code` = ?)
  order by `report_uses`.`used_on` desc, `report_uses`.`id` desc
  limit ? offset ?;

-- usesByIds
select `report_uses`.`id`, `report_uses`.`report_id` as `reportId`, `reports`.`no`, `agencies`.`name` as `agencyName`, `enterprises`.`name` as `enterpriseName`, `report_uses`.`field`, `report_uses`.`project_no` as `projectNo`, `report_uses`.`project_title` as `projectTitle`, `report_uses`.`used_on` as `usedOn`, `report_uses`.`amount_yuan` as `amountYuan`, `report_uses`.`unit_id` as `unitId`, `org_units`.`name` as `unitName`, `report_uses`.`recorded_by` as `recordedBy`, `report_uses`.`struck_at` as `struckAt`, `report_uses`.`strike_reason_code` as `strikeReasonCode`, `report_uses`.`strike_reason_text` as `strikeReasonText`
  from `report_uses`
  inner join `reports` on `reports`.`id` = `report_uses`.`report_id`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  left join `org_units` on `org_units`.`id` = `report_uses`.`unit_id`
  where `report_uses`.`id` in (?)
  order by `report_uses`.`id`
  limit ?;

-- reportUseById
select `report_uses`.`id`, `report_uses`.`report_id` as `reportId`, `reports`.`no`, `agencies`.`name` as `agencyName`, `enterprises`.`name` as `enterpriseName`, `report_uses`.`field`, `report_uses`.`project_no` as `projectNo`, `report_uses`.`project_title` as `projectTitle`, `report_uses`.`used_on` as `usedOn`, `report_uses`.`amount_yuan` as `amountYuan`, `report_uses`.`unit_id` as `unitId`, `org_units`.`name` as `unitName`, `report_uses`.`recorded_by` as `recordedBy`, `report_uses`.`struck_at` as `struckAt`, `report_uses`.`strike_reason_code` as `strikeReasonCode`, `report_uses`.`strike_reason_text` as `strikeReasonText`, `reports`.`agency_id` as `agencyId`
  from `report_uses`
  inner join `reports` on `reports`.`id` = `report_uses`.`report_id`
  inner join `agencies` on `agencies`.`id` = `reports`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  left join `org_units` on `org_units`.`id` = `report_uses`.`unit_id`
  where `report_uses`.`id` = ?;
