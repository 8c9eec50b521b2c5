-- reportsRestingOn
select `reports`.`id`, `reports`.`no`, `reports`.`agency_id` as `agencyId`, `reports`.`fact_mark` as `factMark`, `reports`.`version`, `enterprises`.`name` as `enterpriseName`
  from `report_facts`
  inner join `reports` on `reports`.`id` = `report_facts`.`report_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where `report_facts`.`fact_id` = ? and `reports`.`state` = ?
  order by `reports`.`id`
  limit ?;

-- reportsOnData
select `reports`.`id`, `reports`.`enterprise_id` as `enterpriseId`, `reports`.`data_cutoff_on` as `dataCutoffOn`
  from `reports`
  where `reports`.`enterprise_id` in (?) and `reports`.`state` = ?
  order by `reports`.`id`
  limit ?;

-- insertReportFacts
insert /* prepared */ into `report_facts` (`id`)
  values (?);

-- deleteReportFacts
delete
  from `report_facts`
  where `report_id` = ?;
