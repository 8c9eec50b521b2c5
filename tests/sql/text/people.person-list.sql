-- peoplePage
select `persons`.`id`, `persons`.`name`, `persons`.`id_number_masked`, `persons`.`unit_id`, `persons`.`staff_class`, `persons`.`status`, `persons`.`position`, `persons`.`post_rank`, `persons`.`version`, `persons`.`name_sort` as `sort_key`
  from (select `persons`.`id`
  from persons as persons force index (by_name)
  where `persons`.`merged_into_id` is null
  order by `persons`.`name_sort` asc, `persons`.`id` asc
  limit ? offset ?) as `page`
  inner join `persons` on `persons`.`id` = `page`.`id`
  order by `persons`.`name_sort` asc, `persons`.`id` asc;
select `persons`.`id`, `persons`.`name`, `persons`.`id_number_masked`, `persons`.`unit_id`, `persons`.`staff_class`, `persons`.`status`, `persons`.`position`, `persons`.`post_rank`, `persons`.`version`, `persons`.`name_strokes` as `sort_key`
  from persons as persons
  where (`persons`.`merged_into_id` is null and `persons`.`unit_id` in (?, ?) and `persons`.`staff_class` = ? and `persons`.`status` = ? and `persons`.`name` like ? and (`persons`.`name_pinyin` like ? or `persons`.`name_initials` like ?) and `persons`.`position` like ? and `persons`.`post_rank` = ? and `persons`.`id_number_index` = ?) and `persons`.`name_strokes` <= ? and (`persons`.`name_strokes` < ? or `persons`.`id` < ?)
  order by `persons`.`name_strokes` desc, `persons`.`id` desc
  limit ? offset ?;
select `persons`.`id`, `persons`.`name`, `persons`.`id_number_masked`, `persons`.`unit_id`, `persons`.`staff_class`, `persons`.`status`, `persons`.`position`, `persons`.`post_rank`, `persons`.`version`, `persons`.`name_sort` as `sort_key`
  from persons as persons
  where (`persons`.`merged_into_id` is null and `persons`.`division_code` = ?)
  order by `persons`.`name_sort` asc, `persons`.`id` asc
  limit ? offset ?;

-- countPeople
select count(*) as `count`
  from `persons`
  where (`persons`.`merged_into_id` is null and `persons`.`unit_id` in (?, ?) and `persons`.`staff_class` = ? and `persons`.`status` = ? and `persons`.`name` like ? and (`persons`.`name_pinyin` like ? or `persons`.`name_initials` like ?) and `persons`.`position` like ? and `persons`.`post_rank` = ? and `persons`.`id_number_index` = ?);
select count(*) as `count`
  from (select 1 as `one`
  from `persons`
  where `persons`.`merged_into_id` is null
  limit ?) as `matches`;

-- listedIds
select `persons`.`id`
  from persons as persons force index (by_name)
  where (`persons`.`merged_into_id` is null and `persons`.`name` like ?)
  order by `persons`.`name_sort` asc, `persons`.`id` asc
  limit ?;

-- peopleByIds
select `persons`.`id`, `persons`.`name`, `persons`.`id_number_masked`, `persons`.`unit_id`, `persons`.`staff_class`, `persons`.`status`, `persons`.`position`, `persons`.`post_rank`, `persons`.`version`, `persons`.`name_sort` as `sort_key`
  from `persons`
  where `persons`.`id` in (?)
  limit ?;

-- aboutHowManyPeople
select table_rows as `rows`
  from information_schema.tables
  where table_schema = database() and table_name = 'persons';
