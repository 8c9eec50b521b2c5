-- personsByNumber
select `persons`.`id`, `persons`.`name`, `persons`.`former_names_json`, `persons`.`id_number_index`, `persons`.`id_number_masked`, `persons`.`sex`, `persons`.`born_on`, `persons`.`staff_class`, `persons`.`status`, `persons`.`political_status`, `persons`.`party_joined_on`, `persons`.`unit_id`, `persons`.`division_code`, `persons`.`position`, `persons`.`post_rank`
  from `persons`
  where `persons`.`id_number_index` in (?) and `persons`.`merged_into_id` is null
  order by `persons`.`id`;

-- namesakes
select `persons`.`id`, `persons`.`name`, `persons`.`born_on`
  from `persons`
  where `persons`.`name` in (?) and `persons`.`merged_into_id` is null
  order by `persons`.`name`, `persons`.`born_on`, `persons`.`id`
  limit ?;

-- formerBearers
select `persons`.`id`, `persons`.`name`, `persons`.`former_names_json`, `persons`.`id_number_index`, `persons`.`id_number_masked`, `persons`.`sex`, `persons`.`born_on`, `persons`.`staff_class`, `persons`.`status`, `persons`.`political_status`, `persons`.`party_joined_on`, `persons`.`unit_id`, `persons`.`division_code`, `persons`.`position`, `persons`.`post_rank`
  from persons as persons force index (by_former_name)
  where `persons`.`former_name` in (?, ?) and json_overlaps(persons.former_names_json, ?) and `persons`.`merged_into_id` is null
  order by `persons`.`id`;

-- personsById
select `persons`.`id`, `persons`.`name`, `persons`.`former_names_json`, `persons`.`id_number_index`, `persons`.`id_number_masked`, `persons`.`sex`, `persons`.`born_on`, `persons`.`staff_class`, `persons`.`status`, `persons`.`political_status`, `persons`.`party_joined_on`, `persons`.`unit_id`, `persons`.`division_code`, `persons`.`position`, `persons`.`post_rank`
  from `persons`
  where `persons`.`id` in (?)
  order by `persons`.`id`;

-- personsInScope
select `persons`.`id`, `persons`.`name`, `persons`.`born_on`, `persons`.`position`, `persons`.`id_number_cipher`, `persons`.`id_number_masked`, `org_units`.`name` as `unit_name`
  from `persons`
  inner join `org_units` on `org_units`.`id` = `persons`.`unit_id`
  where `persons`.`id` in (?) and `persons`.`merged_into_id` is null and (false or `persons`.`division_code` in (?) or `org_units`.`path` like ?)
  order by `persons`.`name_sort`, `persons`.`id`
  limit ?;

-- postingsOf
select `postings`.`person_id`, `postings`.`unit_id`, `postings`.`is_main`, `postings`.`staff_class`, `postings`.`position`, `postings`.`from_on`, `postings`.`to_on`, `postings`.`rank_from_on`
  from `postings`
  where `postings`.`person_id` in (?)
  order by `postings`.`person_id`, `postings`.`from_on`, `postings`.`id`;

-- allUnits
select `org_units`.`id`, `org_units`.`code`, `org_units`.`name`, `org_units`.`short_name`, `org_units`.`former_names_json`, `org_units`.`parent_id`, `org_units`.`merged_into_id`, `org_units`.`division_code`, `org_units`.`nature`, `org_units`.`branch`, `org_units`.`uscc`
  from `org_units`
  order by `org_units`.`id`
  limit ?;

-- answeringItems
select `collection_items`.`code`, `collection_items`.`name_zh`, `collection_items`.`name_en`, `collection_items`.`category`, `collection_items`.`contributor_code`, `collection_items`.`frequency`, `collection_items`.`grace_days`, `collection_items`.`answers_json`, `contributors`.`name_zh` as `contributor_zh`, `contributors`.`name_en` as `contributor_en`
  from `collection_items`
  inner join `contributors` on `contributors`.`code` = `collection_items`.`contributor_code`
  where `collection_items`.`category` in (?, ?) and `collection_items`.`valid_from` <= ? and (`collection_items`.`valid_to` is null or `collection_items`.`valid_to` >= ?)
  order by `collection_items`.`code`
  limit ?;

-- lastWords
select `delivered`.`item`, date_format(delivered.at + interval 8 hour, '%Y-%m-%d') as `on`, `delivered`.`refused`
  from (select `imports`.`collection_item_code` as `item`, `imports`.`committed_at` as `at`, `imports`.`refused`, row_number() over (partition by imports.collection_item_code
  order by imports.committed_at desc, imports.id desc) as `place`
  from `imports`
  where `imports`.`collection_item_code` in (?) and `imports`.`state` = ?) as `delivered`
  where `delivered`.`place` = ?
  order by `delivered`.`item`;
select `zero_reports`.`item_code` as `item`, max(`zero_reports`.`to_on`) as `on`
  from `zero_reports`
  where `zero_reports`.`item_code` in (?) and `zero_reports`.`state` = ?
  group by `zero_reports`.`item_code`;

-- visibleClasses
select `record_kind_visibility`.`visibility_class`
  from `record_kind_visibility`
  where `record_kind_visibility`.`role` = ?
  order by `record_kind_visibility`.`visibility_class`
  limit ?;
