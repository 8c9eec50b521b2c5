-- lockAgency
select `agencies`.`id`, `agencies`.`code`, `agencies`.`uscc`, `agencies`.`name`, `agencies`.`home`, `agencies`.`filing_state` as `filingState`, `agencies`.`standing`, `agencies`.`filing_no` as `filingNo`, `agencies`.`listed_on` as `listedOn`, `agencies`.`content_json` as `contentJson`, `agencies`.`version`
  from `agencies`
  where `agencies`.`id` = ? for update;

-- storedAgenciesAfter
select `agencies`.`id`, `agencies`.`code`, `agencies`.`uscc`, `agencies`.`name`, `agencies`.`home`, `agencies`.`filing_state` as `filingState`, `agencies`.`standing`, `agencies`.`filing_no` as `filingNo`, `agencies`.`listed_on` as `listedOn`, `agencies`.`content_json` as `contentJson`, `agencies`.`version`
  from `agencies`
  where `agencies`.`id` > ?
  order by `agencies`.`id`
  limit ?;

-- contentOf
select `agencies`.`content_json`
  from `agencies`
  where `agencies`.`id` = ?;

-- lastCode
select `agencies`.`code`
  from `agencies`
  where `agencies`.`code` is not null
  order by char_length(agencies.code) desc, `agencies`.`code` desc
  limit ? for update;

-- insertAgency
insert into `agencies` (`id`, `uscc`, `name`, `name_sort`, `home`, `filing_state`, `content_json`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- changeAgency
update `agencies`
  set `standing` = ?, `updated_at` = ?, `version` = version + 1
  where `id` = ?;

-- insertScale
insert into `agency_scales` (`id`, `agency_id`, `ordinal`, `filing_id`, `grades_json`, `valid_from_on`, `created_at`)
  values (?, ?, ?, ?, ?, ?, ?);

-- endScale
update `agency_scales`
  set `valid_until_on` = ?
  where `id` = ?;

-- insertMethod
insert into `agency_methods` (`id`, `agency_id`, `ordinal`, `filing_id`, `scale_id`, `name`, `method_json`, `valid_from_on`, `created_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- endMethod
update `agency_methods`
  set `valid_until_on` = ?
  where `id` = ?;

-- scalesAfter
select `id`, `agency_id`, `ordinal`, `grades_json`, `valid_from_on`, `valid_until_on`
  from `agency_scales`
  where `agency_scales`.`id` > ?
  order by `agency_scales`.`id`
  limit ?;

-- methodsAfter
select `id`, `agency_id`, `ordinal`, `scale_id`, `name`, `method_json`, `valid_from_on`, `valid_until_on`
  from `agency_methods`
  where `agency_methods`.`id` > ?
  order by `agency_methods`.`id`
  limit ?;
