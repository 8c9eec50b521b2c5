-- processesAfter
select `journal_processes`.`id`, `journal_processes`.`name`, `journal_processes`.`kind`, `journal_processes`.`at`, `journal_processes`.`account_id`, `journal_processes`.`actor_name`, `journal_processes`.`actor_roles`, `journal_processes`.`via`, `journal_processes`.`address`, `journal_processes`.`request_id`, `journal_processes`.`case_id`, `journal_processes`.`ground`, `journal_processes`.`reason_code`, `journal_processes`.`reason_text`, `journal_processes`.`filter_json`, `journal_processes`.`row_count`, `journal_processes`.`subject_type`, `journal_processes`.`subject_ids`, `journal_processes`.`event_count`, `journal_processes`.`events_digest`, `journal_processes`.`mac`
  from `journal_processes`
  where `journal_processes`.`id` > ?
  order by `journal_processes`.`id`
  limit ?;

-- eventsAfter
select `journal_events`.`id`, `journal_events`.`process_id`, `journal_events`.`ordinal`, `journal_events`.`name`, `journal_events`.`version`, `journal_events`.`subject_type`, `journal_events`.`subject_id`, `journal_events`.`person_id`, `journal_events`.`payload`
  from `journal_events`
  where (`journal_events`.`process_id` > ? or (`journal_events`.`process_id` = ? and `journal_events`.`ordinal` > ?))
  order by `journal_events`.`process_id`, `journal_events`.`ordinal`, `journal_events`.`id`
  limit ?;

-- subjectEventsAfter
select `journal_events`.`id`, `journal_events`.`process_id`, `journal_events`.`ordinal`, `journal_events`.`name`, `journal_events`.`version`, `journal_events`.`subject_type`, `journal_events`.`subject_id`, `journal_events`.`person_id`, `journal_events`.`payload`, `journal_processes`.`account_id` as `by`, `journal_processes`.`at`
  from `journal_events`
  inner join `journal_processes` on `journal_processes`.`id` = `journal_events`.`process_id`
  where `journal_events`.`subject_type` = ? and (`journal_events`.`subject_id` > ? or (`journal_events`.`subject_id` = ? and `journal_events`.`id` > ?))
  order by `journal_events`.`subject_id`, `journal_events`.`id`
  limit ?;

-- personKeys
select `persons`.`id`, `persons`.`person_key_wrapped`
  from `persons`
  where `persons`.`id` in (?)
  order by `persons`.`id`;

-- sealsAfter
select `journal_seals`.`id`, `journal_seals`.`first_process_id`, `journal_seals`.`last_process_id`, `journal_seals`.`process_count`, `journal_seals`.`digest`, `journal_seals`.`previous_digest`, `journal_seals`.`sealed_at`
  from `journal_seals`
  where `journal_seals`.`id` > ?
  order by `journal_seals`.`id`
  limit ?;
