-- sourceNames
select `legal_sources`.`source_key` as `key`, `legal_sources`.`full_name_zh` as `zh`, `legal_sources`.`short_en` as `en`
  from `legal_sources`
  where `legal_sources`.`source_key` in (?, ?)
  order by `legal_sources`.`source_key`
  limit ?;

-- registerMark
select count(*) as `count`, sum(`agencies`.`version`) as `versions`, max(`agencies`.`updated_at`) as `at`
  from `agencies`;
select count(*) as `count`, sum(`agency_measures`.`version`) as `versions`, max(`agency_measures`.`updated_at`) as `at`
  from `agency_measures`;
select count(*) as `count`, count(`agency_scales`.`valid_until_on`) as `versions`, max(`agency_scales`.`created_at`) as `at`
  from `agency_scales`;
