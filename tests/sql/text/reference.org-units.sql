-- unitsAfter
select `org_units`.`id`, `org_units`.`code`, `org_units`.`name`, `org_units`.`short_name`, `org_units`.`former_names_json`, `org_units`.`parent_id`, `org_units`.`path`, `org_units`.`division_code`, `org_units`.`nature`, `org_units`.`branch`, `org_units`.`uscc`, `org_units`.`org_level`, `org_units`.`closed_on`, `org_units`.`merged_into_id`, `org_units`.`version`
  from `org_units`
  where `org_units`.`id` > ?
  order by `org_units`.`id`
  limit ?;

-- unitById
select `org_units`.`id`, `org_units`.`code`, `org_units`.`name`, `org_units`.`short_name`, `org_units`.`former_names_json`, `org_units`.`parent_id`, `org_units`.`path`, `org_units`.`division_code`, `org_units`.`nature`, `org_units`.`branch`, `org_units`.`uscc`, `org_units`.`org_level`, `org_units`.`closed_on`, `org_units`.`merged_into_id`, `org_units`.`version`
  from `org_units`
  where `org_units`.`id` = ?;

-- lockUnit
select `org_units`.`id`, `org_units`.`code`, `org_units`.`name`, `org_units`.`short_name`, `org_units`.`former_names_json`, `org_units`.`parent_id`, `org_units`.`path`, `org_units`.`division_code`, `org_units`.`nature`, `org_units`.`branch`, `org_units`.`uscc`, `org_units`.`org_level`, `org_units`.`closed_on`, `org_units`.`merged_into_id`, `org_units`.`version`
  from `org_units`
  where `org_units`.`id` = ? for update;

-- unitsByCode
select `org_units`.`id`, `org_units`.`code`, `org_units`.`name`, `org_units`.`short_name`, `org_units`.`former_names_json`, `org_units`.`parent_id`, `org_units`.`path`, `org_units`.`division_code`, `org_units`.`nature`, `org_units`.`branch`, `org_units`.`uscc`, `org_units`.`org_level`, `org_units`.`closed_on`, `org_units`.`merged_into_id`, `org_units`.`version`
  from `org_units`
  where `org_units`.`code` in (?)
  order by `org_units`.`code`, `org_units`.`id`;

-- highestUnitOf
select `org_units`.`id`
  from `org_units`
  where `org_units`.`division_code` = ?
  order by char_length(org_units.path), `org_units`.`id`
  limit ?;

-- unitNames
select `org_units`.`id`, `org_units`.`name`
  from `org_units`
  where `org_units`.`id` in (?)
  order by `org_units`.`id`;

-- descendantUnitIds
select `org_units`.`path`
  from `org_units`
  where `org_units`.`id` in (?)
  order by `org_units`.`id`;
select `org_units`.`id`
  from `org_units`
  where `org_units`.`path` like ?
  order by `org_units`.`id`
  limit ?;

-- childUnits
select `org_units`.`id`, `org_units`.`code`, `org_units`.`name`, `org_units`.`short_name`, `org_units`.`former_names_json`, `org_units`.`parent_id`, `org_units`.`path`, `org_units`.`division_code`, `org_units`.`nature`, `org_units`.`branch`, `org_units`.`uscc`, `org_units`.`org_level`, `org_units`.`closed_on`, `org_units`.`merged_into_id`, `org_units`.`version`
  from `org_units`
  where `org_units`.`parent_id` is null
  order by `org_units`.`code`, `org_units`.`id`
  limit ?;
select `org_units`.`id`, `org_units`.`code`, `org_units`.`name`, `org_units`.`short_name`, `org_units`.`former_names_json`, `org_units`.`parent_id`, `org_units`.`path`, `org_units`.`division_code`, `org_units`.`nature`, `org_units`.`branch`, `org_units`.`uscc`, `org_units`.`org_level`, `org_units`.`closed_on`, `org_units`.`merged_into_id`, `org_units`.`version`
  from `org_units`
  where `org_units`.`parent_id` = ?
  order by `org_units`.`code`, `org_units`.`id`
  limit ?;

-- searchUnits
select `org_units`.`id`, `org_units`.`code`, `org_units`.`name`, `org_units`.`short_name`, `org_units`.`former_names_json`, `org_units`.`parent_id`, `org_units`.`path`, `org_units`.`division_code`, `org_units`.`nature`, `org_units`.`branch`, `org_units`.`uscc`, `org_units`.`org_level`, `org_units`.`closed_on`, `org_units`.`merged_into_id`, `org_units`.`version`
  from `org_units`
  where (`org_units`.`code` like ? or `org_units`.`name` like ? or `org_units`.`short_name` like ? or `org_units`.`former_names_json` like ?) and `org_units`.`division_code` = ?
  order by `org_units`.`code`, `org_units`.`id`
  limit ?;

-- standingBelow
select count(*) as `count`
  from `org_units`
  where `org_units`.`path` like ? and `org_units`.`path` <> ? and `org_units`.`closed_on` is null;
select count(*) as `count`
  from `persons`
  inner join `org_units` on `org_units`.`id` = `persons`.`unit_id`
  where `org_units`.`path` like ? and `persons`.`status` = ?;

-- closeUnit
update `org_units`
  set `closed_on` = ?, `merged_into_id` = ?, `parent_id` = ?, `version` = version + 1, `updated_at` = ?
  where `id` = ? and `version` = ?;

-- misplacedUnits
select `org_units`.`id`
  from `org_units`
  inner join `org_units` as `successor` on `successor`.`id` = `org_units`.`merged_into_id`
  where `org_units`.`path` not like concat(successor.path, '%')
  order by char_length(org_units.path), `org_units`.`id`
  limit ?;

-- unitsByCodeAfter
select `org_units`.`id`, `org_units`.`code`, `org_units`.`name`, `org_units`.`short_name` as `shortName`, `above`.`code` as `parentCode`, `org_units`.`division_code` as `division`, `org_units`.`nature`, `org_units`.`branch`, `org_units`.`uscc`, `org_units`.`closed_on` as `closedOn`, `successor`.`code` as `mergedInto`
  from `org_units`
  left join `org_units` as `above` on `above`.`id` = `org_units`.`parent_id`
  left join `org_units` as `successor` on `successor`.`id` = `org_units`.`merged_into_id`
  order by `org_units`.`code`, `org_units`.`id`
  limit ? offset ?;
