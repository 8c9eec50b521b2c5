-- markOf
select `journal_index_marks`.`process_id`
  from `journal_index_marks`
  where `journal_index_marks`.`name` = ?;

-- moveMark
insert ignore into `journal_index_marks` (`name`, `process_id`)
  values (?, ?);
update `journal_index_marks`
  set `process_id` = ?
  where `name` = ? and `process_id` < ?;

-- lockMark
insert ignore into `journal_index_marks` (`name`, `process_id`)
  values (?, ?);
select `journal_index_marks`.`name`
  from `journal_index_marks`
  where `journal_index_marks`.`name` = ? for update;

-- processesBetween
select `journal_processes`.`id`
  from `journal_processes`
  where `journal_processes`.`id` > ? and `journal_processes`.`id` < ?
  order by `journal_processes`.`id`
  limit ?;

-- indexSubjects
insert ignore into journal_subjects (subject_type, subject_id, process_id) with shown as ( select id, subject_type, subject_ids, json_value(filter_json, '$.personId') as person_id
  from journal_processes
  where id > ? and id <= ? and subject_type is not null and subject_ids is not null ) select subject_type, subject_id, id
  from ( select shown.subject_type, listed.subject_id, shown.id
  from shown, json_table( concat('[', replace(json_quote(shown.subject_ids) collate utf8mb4_nopad_bin, ',', '","'), ']'), '$[*]' columns (subject_id varchar(40) path '$') ) as listed union all select 'person', person_id, id
  from shown
  where person_id is not null ) as subjects
  where subject_id <> ''
  order by subject_type, subject_id, id;

-- lastSeal
select `journal_seals`.`last_process_id`, `journal_seals`.`digest`
  from `journal_seals`
  order by `journal_seals`.`id` desc
  limit ?;

-- macsBetween
select `journal_processes`.`id`, `journal_processes`.`mac`
  from `journal_processes`
  where `journal_processes`.`id` > ? and `journal_processes`.`id` < ?
  order by `journal_processes`.`id`
  limit ?;

-- insertSeal
insert into `journal_seals` (`id`, `first_process_id`, `last_process_id`, `process_count`, `digest`, `previous_digest`, `sealed_at`)
  values (?, ?, ?, ?, ?, ?, ?);
