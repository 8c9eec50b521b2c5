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

-- shownBetween
select `journal_processes`.`id`, `journal_processes`.`subject_type`, `journal_processes`.`subject_ids`, json_value(journal_processes.filter_json, '$.personId') as `person_id`
  from `journal_processes`
  where `journal_processes`.`id` > ? and `journal_processes`.`id` < ?
  order by `journal_processes`.`id`
  limit ?;

-- addSubjects
insert ignore into `journal_subjects` (`subject_type`, `subject_id`, `process_id`)
  values (?, ?, ?);

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
