-- personsForRecords
select `persons`.`id`, `persons`.`name`, `persons`.`born_on`, `persons`.`political_status`, `persons`.`staff_class`, `persons`.`merged_into_id`, `persons`.`id_number_index`
  from `persons`
  where `persons`.`id_number_index` in (?)
  order by `persons`.`id`;

-- personOfRecord
select `persons`.`id`, `persons`.`name`, `persons`.`id_number_masked`, `persons`.`born_on`, `persons`.`person_key_wrapped`, `persons`.`political_status`, `persons`.`merged_into_id`, `persons`.`unit_id`, `org_units`.`name` as `unit_name`, `org_units`.`path` as `unit_path`, `org_units`.`division_code`
  from `persons`
  inner join `org_units` on `org_units`.`id` = `persons`.`unit_id`
  where `persons`.`id` = ?;

-- keysOfPersons
select `persons`.`id`, `persons`.`person_key_wrapped`
  from `persons`
  where `persons`.`id` in (?)
  order by `persons`.`id`
  limit ?;

-- servicesOfPersons
select `postings`.`person_id`, `postings`.`staff_class`, `postings`.`position`, `postings`.`from_on`, `postings`.`to_on`, `org_units`.`nature`, `org_units`.`branch`
  from `postings`
  inner join `org_units` on `org_units`.`id` = `postings`.`unit_id`
  where `postings`.`person_id` in (?) and `postings`.`is_main` = ?
  order by `postings`.`person_id`, `postings`.`from_on`, `postings`.`id`
  limit ?;
