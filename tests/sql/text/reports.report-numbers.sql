-- numbersOf
select `report_numbers`.`no`, `report_numbers`.`agency_id` as `agencyId`, `report_numbers`.`state`
  from `report_numbers`
  where `report_numbers`.`no` in (?)
  order by `report_numbers`.`no`
  limit ?;

-- heldNumberState
select `report_numbers`.`state`
  from `report_numbers`
  where `report_numbers`.`no` = ? lock in share mode;

-- numbersPrinted
select `report_numbers`.`no`, `enterprises`.`uscc`
  from `report_numbers`
  left join `reports` on `reports`.`id` = `report_numbers`.`report_id`
  left join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where `report_numbers`.`no` in (?)
  order by `report_numbers`.`no`
  limit ?;

-- numbersOfAgency
select `report_numbers`.`no`, `report_numbers`.`state`, `report_numbers`.`reserved_at` as `reservedAt`
  from `report_numbers`
  where `report_numbers`.`agency_id` = ? and `report_numbers`.`state` = ?
  order by `report_numbers`.`reserved_at` desc, `report_numbers`.`no`
  limit ? offset ?;

-- countNumbers
select count(*) as `count`
  from `report_numbers`
  where `report_numbers`.`agency_id` = ? and `report_numbers`.`state` = ?;

-- insertNumbers
insert /* prepared */ into `report_numbers` (`id`)
  values (?);

-- takeNumbers
update `report_numbers`
  set `state` = ?, `report_id` = case no when ? then ? end
  where `no` in (?) and `state` = ?;

-- releaseNumber
update `report_numbers`
  set `state` = ?
  where `no` = ? and `state` = ?;
