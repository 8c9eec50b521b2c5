-- personsByIndex
select `persons`.`id`, `persons`.`version`, `persons`.`name`, `persons`.`id_number_index`, `persons`.`person_key_wrapped`, `persons`.`sex`, `persons`.`born_on`, `persons`.`staff_class`, `persons`.`status`, `persons`.`political_status`, `persons`.`party_joined_on`, `persons`.`work_started_on`, `persons`.`nationality`, `persons`.`former_names_json`, `persons`.`unit_id`, `persons`.`division_code`, `persons`.`position`, `persons`.`post_rank`, `persons`.`main_posting_id`, `persons`.`merged_into_id`
  from `persons`
  where `persons`.`id_number_index` in (?)
  order by `persons`.`id`;

-- personsById
select `persons`.`id`, `persons`.`version`, `persons`.`name`, `persons`.`id_number_index`, `persons`.`person_key_wrapped`, `persons`.`sex`, `persons`.`born_on`, `persons`.`staff_class`, `persons`.`status`, `persons`.`political_status`, `persons`.`party_joined_on`, `persons`.`work_started_on`, `persons`.`nationality`, `persons`.`former_names_json`, `persons`.`unit_id`, `persons`.`division_code`, `persons`.`position`, `persons`.`post_rank`, `persons`.`main_posting_id`, `persons`.`merged_into_id`
  from `persons`
  where `persons`.`id` in (?)
  order by `persons`.`id` for update;

-- postingsCompared
select `postings`.`id`, `postings`.`person_id`, `postings`.`unit_id`, `postings`.`is_main`, `postings`.`staff_class`, `postings`.`position`, `postings`.`post_rank`, `postings`.`post_category`, `postings`.`post_grade`, `postings`.`from_on`, `postings`.`from_precision`, `postings`.`to_on`, `postings`.`rank_from_on`, `postings`.`version`
  from `postings`
  inner join `persons` on `persons`.`id` = `postings`.`person_id`
  where `postings`.`person_id` in (?) and (`postings`.`to_on` is null or `postings`.`is_main` = ? or `postings`.`id` = `persons`.`main_posting_id`)
  order by `postings`.`person_id`, `postings`.`id`;

-- holdUnits
select `org_units`.`id`, `org_units`.`division_code`, `org_units`.`closed_on`
  from `org_units`
  where `org_units`.`id` in (?, ?)
  order by `org_units`.`id` lock in share mode;

-- insertPersons
insert /* prepared */ into `persons` (`id`, `status`, `political_status`, `party_joined_on`, `work_started_on`, `nationality`, `former_names_json`, `division_code`, `staff_class`, `unit_id`, `position`, `post_rank`, `main_posting_id`, `name`, `name_sort`, `name_strokes`, `name_pinyin`, `name_initials`, `id_number_cipher`, `id_number_index`, `id_number_masked`, `person_key_wrapped`, `sex`, `born_on`, `version`, `merged_into_id`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- insertPostings
insert /* prepared */ into `postings` (`id`, `person_id`, `unit_id`, `is_main`, `staff_class`, `from_on`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?);

-- updatePersons
update persons
  join (select convert(? using ascii) collate ascii_bin as id, ? as staff_class, ? as status, ? as political_status, ? as party_joined_on, ? as work_started_on, ? as nationality, ? as former_names_json, ? as unit_id, ? as division_code, ? as position, ? as post_rank, ? as main_posting_id) as wanted on wanted.id = persons.id
  set persons.staff_class = wanted.staff_class, persons.status = wanted.status, persons.political_status = wanted.political_status, persons.party_joined_on = wanted.party_joined_on, persons.work_started_on = wanted.work_started_on, persons.nationality = wanted.nationality, persons.former_names_json = wanted.former_names_json, persons.unit_id = wanted.unit_id, persons.division_code = wanted.division_code, persons.position = wanted.position, persons.post_rank = wanted.post_rank, persons.main_posting_id = wanted.main_posting_id, persons.version = persons.version + 1, persons.updated_at = ?;

-- replacePostings
insert into `postings` (`id`, `person_id`, `unit_id`, `is_main`, `staff_class`, `from_on`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `unit_id` = values(unit_id), `staff_class` = values(staff_class), `position` = values(position), `post_rank` = values(post_rank), `post_category` = values(post_category), `post_grade` = values(post_grade), `from_on` = values(from_on), `from_precision` = values(from_precision), `to_on` = values(to_on), `rank_from_on` = values(rank_from_on), `updated_at` = values(updated_at), `version` = version + 1;
