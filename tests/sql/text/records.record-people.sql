-- personsForRecords
select `persons`.`id`, `persons`.`name`, `persons`.`born_on`, `persons`.`political_status`, `persons`.`staff_class`, `persons`.`merged_into_id`, `persons`.`id_number_index`
  from `persons`
  where `persons`.`id_number_index` in (?)
  order by `persons`.`id`;
