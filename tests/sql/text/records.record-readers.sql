-- visibleClasses
select distinct `record_kind_visibility`.`visibility_class`
  from `record_kind_visibility`
  where `record_kind_visibility`.`role` in (?)
  order by `record_kind_visibility`.`visibility_class`
  limit ?;

-- hasCaseGrant
select `case_grants`.`case_id`
  from `case_grants`
  where `case_grants`.`account_id` = ? and `case_grants`.`person_id` = ?
  limit ?;

-- mergedInto
select `org_units`.`id`, `org_units`.`name`, `org_units`.`short_name`, `org_units`.`former_names_json`
  from `org_units`
  where `org_units`.`merged_into_id` in (?)
  order by `org_units`.`id`
  limit ?;

-- unitNames
select `org_units`.`name`, `org_units`.`short_name`, `org_units`.`former_names_json`
  from `org_units`
  where `org_units`.`id` = ?;
