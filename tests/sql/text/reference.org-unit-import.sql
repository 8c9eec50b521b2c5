-- allUnits
select `org_units`.`id`, `org_units`.`code`, `org_units`.`name`, `org_units`.`short_name`, `org_units`.`former_names_json`, `org_units`.`parent_id`, `org_units`.`path`, `org_units`.`division_code`, `org_units`.`nature`, `org_units`.`branch`, `org_units`.`uscc`, `org_units`.`org_level`, `org_units`.`closed_on`, `org_units`.`merged_into_id`, `org_units`.`version`
  from `org_units`
  order by `org_units`.`code`, `org_units`.`id`
  limit ?;

-- inPostByUnit
select `persons`.`unit_id`, count(*) as `people`
  from `persons`
  where `persons`.`unit_id` in (?) and `persons`.`status` = ?
  group by `persons`.`unit_id`
  order by `persons`.`unit_id`;

-- divisionCodes
select `divisions`.`code`
  from `divisions`
  order by `divisions`.`code`
  limit ?;

-- lockUnits
select `org_units`.`id`
  from `org_units`
  order by `org_units`.`id` for update;

-- insertUnits
insert into `org_units` (`name`, `short_name`, `former_names_json`, `parent_id`, `division_code`, `nature`, `branch`, `uscc`, `org_level`, `closed_on`, `updated_at`, `id`, `code`, `path`, `merged_into_id`, `created_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- updateUnit
update `org_units`
  set `name` = ?, `short_name` = ?, `former_names_json` = ?, `parent_id` = ?, `division_code` = ?, `nature` = ?, `branch` = ?, `uscc` = ?, `org_level` = ?, `closed_on` = ?, `updated_at` = ?, `version` = ?
  where `id` = ? and `version` = ?;

-- movePaths
update `org_units`
  set `path` = concat(?, substring(path, ?))
  where `path` like ?;
