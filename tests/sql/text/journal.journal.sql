-- searchProcesses
select `journal_processes`.`id`, `journal_processes`.`name`, `journal_processes`.`kind`, `journal_processes`.`at`, `journal_processes`.`account_id`, `journal_processes`.`actor_name`, `journal_processes`.`actor_roles`, `journal_processes`.`via`, `journal_processes`.`address`, `journal_processes`.`case_id`, `journal_processes`.`ground`, `journal_processes`.`reason_code`, `journal_processes`.`row_count`, `journal_processes`.`event_count`, `journal_processes`.`subject_type`
  from `journal_processes`
  where `journal_processes`.`at` >= ? and `journal_processes`.`at` < ? and `journal_processes`.`kind` = ? and `journal_processes`.`name` = ? and `journal_processes`.`account_id` in (?) and `journal_processes`.`case_id` = ? and (`journal_processes`.`id` in (select `journal_subjects`.`process_id`
  from `journal_subjects`
  where `journal_subjects`.`subject_id` = ? and `journal_subjects`.`subject_type` in (select distinct `journal_subjects`.`subject_type`
  from `journal_subjects`)) or (`journal_processes`.`id` > ? and (find_in_set(?, journal_processes.subject_ids) > 0 or json_value(journal_processes.filter_json, '$.personId') = ?)))
  order by `journal_processes`.`at` desc, `journal_processes`.`id` desc
  limit ? offset ?;
select `journal_processes`.`id`, `journal_processes`.`name`, `journal_processes`.`kind`, `journal_processes`.`at`, `journal_processes`.`account_id`, `journal_processes`.`actor_name`, `journal_processes`.`actor_roles`, `journal_processes`.`via`, `journal_processes`.`address`, `journal_processes`.`case_id`, `journal_processes`.`ground`, `journal_processes`.`reason_code`, `journal_processes`.`row_count`, `journal_processes`.`event_count`, `journal_processes`.`subject_type`
  from `journal_processes`
  where `journal_processes`.`at` >= ? and `journal_processes`.`at` < ? and `journal_processes`.`kind` = ? and `journal_processes`.`name` = ? and `journal_processes`.`account_id` in (?) and (`journal_processes`.`id` <= ? or `journal_processes`.`at` < (select `head`.`at`
  from `journal_processes` as `head`
  where `head`.`id` = ?)) and `journal_processes`.`case_id` = ? and (`journal_processes`.`id` in (select `journal_subjects`.`process_id`
  from `journal_subjects`
  where `journal_subjects`.`subject_id` = ? and `journal_subjects`.`subject_type` in (select distinct `journal_subjects`.`subject_type`
  from `journal_subjects`)) or (`journal_processes`.`id` > ? and (find_in_set(?, journal_processes.subject_ids) > 0 or json_value(journal_processes.filter_json, '$.personId') = ?))) and `journal_processes`.`at` <= ? and (`journal_processes`.`at` < ? or `journal_processes`.`id` < ?)
  order by `journal_processes`.`at` desc, `journal_processes`.`id` desc
  limit ? offset ?;

-- countProcesses
select count(*) as `count`
  from (select `journal_processes`.`id`
  from `journal_processes`
  where `journal_processes`.`at` >= ? and `journal_processes`.`at` < ? and `journal_processes`.`kind` = ? and `journal_processes`.`name` = ? and `journal_processes`.`account_id` in (?) and `journal_processes`.`case_id` = ? and (`journal_processes`.`id` in (select `journal_subjects`.`process_id`
  from `journal_subjects`
  where `journal_subjects`.`subject_id` = ? and `journal_subjects`.`subject_type` in (select distinct `journal_subjects`.`subject_type`
  from `journal_subjects`)) or (`journal_processes`.`id` > ? and (find_in_set(?, journal_processes.subject_ids) > 0 or json_value(journal_processes.filter_json, '$.personId') = ?)))
  limit ?) as `found`;

-- processIds
select `journal_processes`.`id`
  from `journal_processes`
  where `journal_processes`.`at` >= ? and `journal_processes`.`at` < ? and `journal_processes`.`kind` = ? and `journal_processes`.`name` = ? and `journal_processes`.`account_id` in (?) and `journal_processes`.`case_id` = ? and (`journal_processes`.`id` in (select `journal_subjects`.`process_id`
  from `journal_subjects`
  where `journal_subjects`.`subject_id` = ? and `journal_subjects`.`subject_type` in (select distinct `journal_subjects`.`subject_type`
  from `journal_subjects`)) or (`journal_processes`.`id` > ? and (find_in_set(?, journal_processes.subject_ids) > 0 or json_value(journal_processes.filter_json, '$.personId') = ?)))
  order by `journal_processes`.`at` desc, `journal_processes`.`id` desc
  limit ?;

-- processesByIds
select `journal_processes`.`id`, `journal_processes`.`name`, `journal_processes`.`kind`, `journal_processes`.`at`, `journal_processes`.`account_id`, `journal_processes`.`actor_name`, `journal_processes`.`actor_roles`, `journal_processes`.`via`, `journal_processes`.`address`, `journal_processes`.`case_id`, `journal_processes`.`ground`, `journal_processes`.`reason_code`, `journal_processes`.`row_count`, `journal_processes`.`event_count`, `journal_processes`.`subject_type`
  from `journal_processes`
  where `journal_processes`.`id` in (?, ?);

-- processNames
select distinct `journal_processes`.`name`
  from `journal_processes`
  order by `journal_processes`.`name`;

-- accountsLike
select `accounts`.`id`
  from `accounts`
  where (`accounts`.`id` = ? or `accounts`.`username` = ? or `accounts`.`display_name` like ?)
  order by `accounts`.`id`
  limit ?;

-- processById
select `journal_processes`.`id`, `journal_processes`.`name`, `journal_processes`.`kind`, `journal_processes`.`at`, `journal_processes`.`account_id`, `journal_processes`.`actor_name`, `journal_processes`.`actor_roles`, `journal_processes`.`via`, `journal_processes`.`address`, `journal_processes`.`case_id`, `journal_processes`.`ground`, `journal_processes`.`reason_code`, `journal_processes`.`row_count`, `journal_processes`.`event_count`, `journal_processes`.`subject_type`, `journal_processes`.`request_id`, `journal_processes`.`reason_text`, `journal_processes`.`filter_json`, `journal_processes`.`subject_ids`
  from `journal_processes`
  where `journal_processes`.`id` = ?;

-- eventsOf
select `journal_events`.`id`, `journal_events`.`name`, `journal_events`.`version`, `journal_events`.`subject_type`, `journal_events`.`subject_id`, `journal_events`.`person_id`, `journal_events`.`payload`
  from `journal_events`
  where `journal_events`.`process_id` = ? and `journal_events`.`ordinal` >= ?
  order by `journal_events`.`ordinal`, `journal_events`.`id`
  limit ?;

-- processesConcerning
select `journal_processes`.`id`, `journal_processes`.`name`, `journal_processes`.`kind`, `journal_processes`.`at`, `journal_processes`.`account_id`, `journal_processes`.`actor_name`, `journal_processes`.`actor_roles`, `journal_processes`.`via`, `journal_processes`.`address`, `journal_processes`.`case_id`, `journal_processes`.`ground`, `journal_processes`.`reason_code`, `journal_processes`.`row_count`, `journal_processes`.`event_count`, `journal_processes`.`subject_type`
  from `journal_subjects`
  inner join `journal_processes` on `journal_processes`.`id` = `journal_subjects`.`process_id`
  where `journal_subjects`.`subject_type` = ? and `journal_subjects`.`subject_id` = ? and `journal_processes`.`kind` = ?
  order by `journal_processes`.`id` desc
  limit ?;
select `journal_processes`.`id`, `journal_processes`.`name`, `journal_processes`.`kind`, `journal_processes`.`at`, `journal_processes`.`account_id`, `journal_processes`.`actor_name`, `journal_processes`.`actor_roles`, `journal_processes`.`via`, `journal_processes`.`address`, `journal_processes`.`case_id`, `journal_processes`.`ground`, `journal_processes`.`reason_code`, `journal_processes`.`row_count`, `journal_processes`.`event_count`, `journal_processes`.`subject_type`
  from `journal_processes`
  where `journal_processes`.`id` > ? and `journal_processes`.`kind` = ? and ((`journal_processes`.`subject_type` = ? and find_in_set(?, journal_processes.subject_ids) > 0) or json_value(journal_processes.filter_json, '$.personId') = ?) and `journal_processes`.`kind` = ?
  order by `journal_processes`.`id` desc
  limit ?;
