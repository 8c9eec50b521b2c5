-- exportedPeople
select `persons`.`id`, `persons`.`name`, `persons`.`id_number_masked`, `persons`.`sex`, `persons`.`born_on`, `persons`.`staff_class`, `persons`.`unit_id`, `persons`.`political_status`, `persons`.`party_joined_on`, `persons`.`work_started_on`, `persons`.`nationality`, `persons`.`former_names_json`, `persons`.`status`, `postings`.`position`, `postings`.`post_rank`, `postings`.`post_category`, `postings`.`post_grade`, `postings`.`from_on`, `postings`.`from_precision`, `postings`.`rank_from_on`
  from `persons`
  inner join `postings` on `postings`.`id` = `persons`.`main_posting_id`
  where `persons`.`id` in (?)
  limit ?;
