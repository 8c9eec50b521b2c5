-- insertZeroReport
insert ignore into `zero_reports` (`id`, `item_code`, `contributor_code`, `from_on`, `to_on`, `signed_by`, `signed_by_name`, `signed_at`, `state`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- findZeroReport
select `zero_reports`.`id`, `zero_reports`.`item_code`, `zero_reports`.`contributor_code`, `zero_reports`.`from_on`, `zero_reports`.`to_on`, `zero_reports`.`state`, `zero_reports`.`signed_by`, `zero_reports`.`signed_by_name`, `zero_reports`.`signed_at`, `zero_reports`.`confirmed_by`, `zero_reports`.`confirmed_by_name`, `zero_reports`.`confirmed_at`, `zero_reports`.`version`
  from `zero_reports`
  where `zero_reports`.`id` = ?;

-- lockZeroReport
select `zero_reports`.`id`, `zero_reports`.`item_code`, `zero_reports`.`contributor_code`, `zero_reports`.`from_on`, `zero_reports`.`to_on`, `zero_reports`.`state`, `zero_reports`.`signed_by`, `zero_reports`.`signed_by_name`, `zero_reports`.`signed_at`, `zero_reports`.`confirmed_by`, `zero_reports`.`confirmed_by_name`, `zero_reports`.`confirmed_at`, `zero_reports`.`version`
  from `zero_reports`
  where `zero_reports`.`id` = ? for update;

-- confirmZeroReport
update `zero_reports`
  set `state` = ?, `confirmed_by` = ?, `confirmed_by_name` = ?, `confirmed_at` = ?, `version` = `version` + ?
  where `id` = ? and `state` = ?;

-- listZeroReports
select `zero_reports`.`id`, `zero_reports`.`item_code`, `zero_reports`.`contributor_code`, `zero_reports`.`from_on`, `zero_reports`.`to_on`, `zero_reports`.`state`, `zero_reports`.`signed_by`, `zero_reports`.`signed_by_name`, `zero_reports`.`signed_at`, `zero_reports`.`confirmed_by`, `zero_reports`.`confirmed_by_name`, `zero_reports`.`confirmed_at`, `zero_reports`.`version`
  from `zero_reports`
  where `zero_reports`.`contributor_code` in (?) and `zero_reports`.`state` = ? and `zero_reports`.`id` < ?
  order by `zero_reports`.`id` desc
  limit ? offset ?;

-- countZeroReports
select count(*) as `count`
  from `zero_reports`
  where `zero_reports`.`contributor_code` in (?) and `zero_reports`.`state` = ?;
