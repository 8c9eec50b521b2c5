-- usesAfter
select `report_uses`.`id`, `report_uses`.`report_id` as `reportId`, `report_uses`.`field`, `report_uses`.`project_no` as `projectNo`, `report_uses`.`project_title` as `projectTitle`, `report_uses`.`used_on` as `usedOn`, `report_uses`.`amount_yuan` as `amountYuan`, `report_uses`.`unit_id` as `unitId`, `report_uses`.`recorded_by` as `recordedBy`, `report_uses`.`struck_at` as `struckAt`, `report_uses`.`strike_reason_code` as `strikeReasonCode`, `report_uses`.`strike_reason_text` as `strikeReasonText`
  from `report_uses`
  where `report_uses`.`id` > ?
  order by `report_uses`.`id`
  limit ?;

-- usesOfReport
select `report_uses`.`id`, `report_uses`.`report_id` as `reportId`, `report_uses`.`field`, `report_uses`.`project_no` as `projectNo`, `report_uses`.`project_title` as `projectTitle`, `report_uses`.`used_on` as `usedOn`, `report_uses`.`amount_yuan` as `amountYuan`, `report_uses`.`unit_id` as `unitId`, `report_uses`.`recorded_by` as `recordedBy`, `report_uses`.`struck_at` as `struckAt`, `report_uses`.`strike_reason_code` as `strikeReasonCode`, `report_uses`.`strike_reason_text` as `strikeReasonText`
  from `report_uses`
  where `report_uses`.`report_id` = ?
  order by `report_uses`.`used_on` desc, `report_uses`.`id`
  limit ?;

-- recordedUse
select `report_uses`.`id`, `report_uses`.`report_id` as `reportId`, `report_uses`.`field`, `report_uses`.`project_no` as `projectNo`, `report_uses`.`project_title` as `projectTitle`, `report_uses`.`used_on` as `usedOn`, `report_uses`.`amount_yuan` as `amountYuan`, `report_uses`.`unit_id` as `unitId`, `report_uses`.`recorded_by` as `recordedBy`, `report_uses`.`struck_at` as `struckAt`, `report_uses`.`strike_reason_code` as `strikeReasonCode`, `report_uses`.`strike_reason_text` as `strikeReasonText`
  from `report_uses`
  where `report_uses`.`report_id` = ? and `report_uses`.`standing_project_no` = ?;

-- usesIn
select `report_uses`.`id`, `report_uses`.`report_id` as `reportId`, `report_uses`.`field`, `report_uses`.`project_no` as `projectNo`, `report_uses`.`project_title` as `projectTitle`, `report_uses`.`used_on` as `usedOn`, `report_uses`.`amount_yuan` as `amountYuan`, `report_uses`.`unit_id` as `unitId`, `report_uses`.`recorded_by` as `recordedBy`, `report_uses`.`struck_at` as `struckAt`, `report_uses`.`strike_reason_code` as `strikeReasonCode`, `report_uses`.`strike_reason_text` as `strikeReasonText`
  from `report_uses`
  where `report_uses`.`report_id` in (?) and `report_uses`.`standing_project_no` in (?)
  order by `report_uses`.`id`
  limit ?;

-- validityOf
select `report_versions`.`report_id` as `reportId`, `report_versions`.`expires_on` as `expiresOn`, `report_versions`.`in_force_from` as `inForceFrom`, `report_versions`.`in_force_until` as `inForceUntil`
  from `report_versions`
  where `report_versions`.`report_id` in (?)
  order by `report_versions`.`report_id`, `report_versions`.`ordinal`
  limit ?;

-- reportsByNumbers
select `reports`.`id`, `reports`.`no`, `reports`.`agency_id` as `agencyId`, `reports`.`enterprise_id` as `enterpriseId`, `reports`.`state`, `reports`.`issued_on` as `issuedOn`, `reports`.`expires_on` as `expiresOn`, `reports`.`withdrawn_on` as `withdrawnOn`
  from `reports`
  where `reports`.`no` in (?)
  order by `reports`.`id`
  limit ?;

-- insertUses
insert /* prepared */ into `report_uses` (`id`)
  values (?);

-- lockUse
select `report_uses`.`id`, `report_uses`.`report_id` as `reportId`, `report_uses`.`field`, `report_uses`.`project_no` as `projectNo`, `report_uses`.`project_title` as `projectTitle`, `report_uses`.`used_on` as `usedOn`, `report_uses`.`amount_yuan` as `amountYuan`, `report_uses`.`unit_id` as `unitId`, `report_uses`.`recorded_by` as `recordedBy`, `report_uses`.`struck_at` as `struckAt`, `report_uses`.`strike_reason_code` as `strikeReasonCode`, `report_uses`.`strike_reason_text` as `strikeReasonText`, `reports`.`agency_id` as `agencyId`, `reports`.`enterprise_id` as `enterpriseId`
  from `report_uses`
  inner join `reports` on `reports`.`id` = `report_uses`.`report_id`
  where `report_uses`.`id` = ? for update;

-- strikeUse
update `report_uses`
  set `struck_at` = ?, `struck_by` = ?, `strike_reason_code` = ?, `strike_reason_text` = ?
  where `id` = ? and `struck_at` is null;
