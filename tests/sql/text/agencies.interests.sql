-- interestsOf
select `agency_interests`.`id`, `agency_interests`.`agency_id` as `agencyId`, `agency_interests`.`analyst_id` as `analystId`, `agency_interests`.`uscc`, `agency_interests`.`kind`, `agency_interests`.`note`, `agency_interests`.`from_on` as `from`, `agency_interests`.`until_on` as `until`, `agency_interests`.`version`
  from `agency_interests`
  where `agency_interests`.`agency_id` = ?
  order by `agency_interests`.`from_on` desc, `agency_interests`.`id` desc
  limit ?;

-- interestsBroughtTo
select `agency_interests`.`id`, `agency_interests`.`agency_id` as `agencyId`, `agency_interests`.`analyst_id` as `analystId`, `agency_interests`.`uscc`, `agency_interests`.`kind`, `agency_interests`.`note`, `agency_interests`.`from_on` as `from`, `agency_interests`.`until_on` as `until`, `agency_interests`.`version`
  from `analyst_postings`
  inner join `agency_interests` on `agency_interests`.`analyst_id` = `analyst_postings`.`analyst_id`
  where `analyst_postings`.`agency_id` = ? and `analyst_postings`.`from_on` <= ? and (`analyst_postings`.`until_on` is null or `analyst_postings`.`until_on` >= ?) and `agency_interests`.`agency_id` <> ?
  order by `agency_interests`.`from_on` desc, `agency_interests`.`id` desc
  limit ?;

-- interestsAfter
select `agency_interests`.`id`, `agency_interests`.`agency_id` as `agencyId`, `agency_interests`.`analyst_id` as `analystId`, `agency_interests`.`uscc`, `agency_interests`.`kind`, `agency_interests`.`note`, `agency_interests`.`from_on` as `from`, `agency_interests`.`until_on` as `until`, `agency_interests`.`version`
  from `agency_interests`
  where `agency_interests`.`id` > ?
  order by `agency_interests`.`id`
  limit ?;

-- lockInterest
select `agency_interests`.`id`, `agency_interests`.`agency_id` as `agencyId`, `agency_interests`.`analyst_id` as `analystId`, `agency_interests`.`uscc`, `agency_interests`.`kind`, `agency_interests`.`note`, `agency_interests`.`from_on` as `from`, `agency_interests`.`until_on` as `until`, `agency_interests`.`version`
  from `agency_interests`
  where `agency_interests`.`id` = ? for update;

-- interestById
select `agency_interests`.`id`, `agency_interests`.`agency_id` as `agencyId`, `agency_interests`.`analyst_id` as `analystId`, `agency_interests`.`uscc`, `agency_interests`.`kind`, `agency_interests`.`note`, `agency_interests`.`from_on` as `from`, `agency_interests`.`until_on` as `until`, `agency_interests`.`version`
  from `agency_interests`
  where `agency_interests`.`id` = ?;

-- insertInterest
insert into `agency_interests` (`id`, `agency_id`, `analyst_id`, `uscc`, `kind`, `note`, `from_on`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- endInterest
update `agency_interests`
  set `until_on` = ?, `updated_at` = ?, `version` = version + 1
  where `id` = ?;
