-- storedPersonsAfter
select `persons`.`id`, `persons`.`version`, `persons`.`name`, `persons`.`id_number_index`, `persons`.`person_key_wrapped`, `persons`.`sex`, `persons`.`born_on`, `persons`.`staff_class`, `persons`.`status`, `persons`.`political_status`, `persons`.`party_joined_on`, `persons`.`work_started_on`, `persons`.`nationality`, `persons`.`former_names_json`, `persons`.`unit_id`, `persons`.`division_code`, `persons`.`position`, `persons`.`post_rank`, `persons`.`main_posting_id`, `persons`.`merged_into_id`
  from `persons`
  where `persons`.`id` > ?
  order by `persons`.`id`
  limit ?;

-- postingsOfPeople
select `postings`.`id`, `postings`.`person_id`, `postings`.`unit_id`, `postings`.`is_main`, `postings`.`staff_class`, `postings`.`position`, `postings`.`post_rank`, `postings`.`post_category`, `postings`.`post_grade`, `postings`.`from_on`, `postings`.`from_precision`, `postings`.`to_on`, `postings`.`rank_from_on`, `postings`.`version`
  from `postings`
  where `postings`.`person_id` in (?)
  order by `postings`.`person_id`, `postings`.`id`;
