-- numberHoldersAfter
select distinct `report_numbers`.`agency_id` as `id`
  from `report_numbers`
  where `report_numbers`.`agency_id` > ?
  order by `report_numbers`.`agency_id`
  limit ?;

-- reservedNumbers
select `report_numbers`.`no`, `report_numbers`.`agency_id` as `agencyId`, `report_numbers`.`state`, `report_numbers`.`reserved_by` as `by`, `report_numbers`.`reserved_at` as `at`, `reports`.`id` as `reportId`
  from `report_numbers`
  left join `reports` on `reports`.`id` = `report_numbers`.`report_id` and `reports`.`no` = `report_numbers`.`no` and `reports`.`agency_id` = `report_numbers`.`agency_id`
  where `report_numbers`.`agency_id` in (?) and (`report_numbers`.`is_drawn` = ? or `reports`.`id` is null)
  order by `report_numbers`.`no`;

-- numbersOfReports
select `reports`.`id` as `reportId`, `report_numbers`.`state`, `report_numbers`.`agency_id` as `agencyId`, `report_numbers`.`report_id` as `usedFor`
  from `reports`
  inner join `report_numbers` on `report_numbers`.`no` = `reports`.`no`
  where `reports`.`id` in (?)
  order by `reports`.`id`;
