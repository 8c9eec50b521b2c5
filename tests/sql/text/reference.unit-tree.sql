-- unitsOfTree
select `org_units`.`id`, `org_units`.`code`, `org_units`.`name`, `org_units`.`parent_id` as `parentId`, `org_units`.`path`, `org_units`.`division_code` as `divisionCode`, `org_units`.`nature`, `org_units`.`branch`, `org_units`.`closed_on` as `closedOn`, `org_units`.`merged_into_id` as `mergedIntoId`
  from `org_units`
  order by `org_units`.`code`, `org_units`.`id`
  limit ?;
