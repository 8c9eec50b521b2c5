-- caseById
select `vetting_cases`.`id`, `vetting_cases`.`purpose`, `vetting_cases`.`as_of_on`, `vetting_cases`.`title`, `vetting_cases`.`requester`, `vetting_cases`.`requester_document_no`, `vetting_cases`.`contact`, `vetting_cases`.`reply_due_on`, `vetting_cases`.`due_guessed_years`, `vetting_cases`.`letter_file_id`, `vetting_cases`.`list_file_id`, `vetting_cases`.`headers_json`, `vetting_cases`.`other_rows_json`, `vetting_cases`.`unit_id`, `vetting_cases`.`division_code`, `vetting_cases`.`state`, `vetting_cases`.`revision`, `vetting_cases`.`candidate_count`, `vetting_cases`.`facts_digest`, `vetting_cases`.`sign_off_levels`, `vetting_cases`.`opened_by`, `vetting_cases`.`opened_at`, `vetting_cases`.`answered_at`, `vetting_cases`.`submitted_by`, `vetting_cases`.`submitted_at`, `vetting_cases`.`return_reason`, `vetting_cases`.`withdrawal_reason`, `vetting_cases`.`closed_at`, `vetting_cases`.`updated_at`
  from `vetting_cases`
  where `vetting_cases`.`id` = ?;

-- lockCase
select `vetting_cases`.`id`, `vetting_cases`.`purpose`, `vetting_cases`.`as_of_on`, `vetting_cases`.`title`, `vetting_cases`.`requester`, `vetting_cases`.`requester_document_no`, `vetting_cases`.`contact`, `vetting_cases`.`reply_due_on`, `vetting_cases`.`due_guessed_years`, `vetting_cases`.`letter_file_id`, `vetting_cases`.`list_file_id`, `vetting_cases`.`headers_json`, `vetting_cases`.`other_rows_json`, `vetting_cases`.`unit_id`, `vetting_cases`.`division_code`, `vetting_cases`.`state`, `vetting_cases`.`revision`, `vetting_cases`.`candidate_count`, `vetting_cases`.`facts_digest`, `vetting_cases`.`sign_off_levels`, `vetting_cases`.`opened_by`, `vetting_cases`.`opened_at`, `vetting_cases`.`answered_at`, `vetting_cases`.`submitted_by`, `vetting_cases`.`submitted_at`, `vetting_cases`.`return_reason`, `vetting_cases`.`withdrawal_reason`, `vetting_cases`.`closed_at`, `vetting_cases`.`updated_at`
  from `vetting_cases`
  where `vetting_cases`.`id` = ? for update;

-- insertCase
insert into `vetting_cases` (`id`, `purpose`, `as_of_on`, `title`, `requester_document_no`, `headers_json`, `candidate_count`, `sign_off_levels`, `reply_due_on`, `state`, `opened_by`, `opened_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- updateCase
update `vetting_cases`
  set `state` = ?, `revision` = ?
  where `id` = ?;

-- addOfficer
insert ignore into `vetting_officers` (`case_id`, `account_id`, `part`, `level`, `at`)
  values (?, ?, ?, ?, ?);

-- officersOf
select `vetting_officers`.`account_id`, `vetting_officers`.`part`, `vetting_officers`.`level`, `vetting_officers`.`at`, `accounts`.`display_name`
  from `vetting_officers`
  inner join `accounts` on `accounts`.`id` = `vetting_officers`.`account_id`
  where `vetting_officers`.`case_id` = ?
  order by `vetting_officers`.`at`, `vetting_officers`.`account_id`
  limit ?;

-- removeSignatures
delete
  from `vetting_officers`
  where `case_id` = ? and `part` in (?, ?);

-- grantPersons
insert into `case_grants` (`account_id`, `person_id`, `case_id`)
  values (?, ?, ?), (?, ?, ?)
  on duplicate key update `case_id` = values(`case_id`);

-- revokeGrants
select `case_grants`.`account_id`, `case_grants`.`person_id`
  from `case_grants`
  where `case_grants`.`case_id` = ?
  order by `case_grants`.`account_id`, `case_grants`.`person_id`;

-- listCases
select `vetting_cases`.`id`, `vetting_cases`.`title`, `vetting_cases`.`purpose`, `vetting_cases`.`as_of_on`, `vetting_cases`.`requester`, `vetting_cases`.`requester_document_no`, `vetting_cases`.`reply_due_on`, `vetting_cases`.`state`, `vetting_cases`.`candidate_count`, `vetting_cases`.`opened_at`, `accounts`.`display_name` as `officer`, `vetting_opinions`.`document_no`
  from `vetting_cases`
  inner join `accounts` on `accounts`.`id` = `vetting_cases`.`opened_by`
  left join `vetting_opinions` on `vetting_opinions`.`case_id` = `vetting_cases`.`id`
  where (`vetting_cases`.`opened_by` = ? or exists (select `vetting_officers`.`case_id`
  from `vetting_officers`
  where `vetting_officers`.`case_id` = `vetting_cases`.`id` and `vetting_officers`.`account_id` = ?) or exists (select `org_units`.`id`
  from `org_units`
  where `org_units`.`id` = `vetting_cases`.`unit_id` and (`org_units`.`division_code` in (?) or `org_units`.`id` in (?, ?) or `org_units`.`path` like ? or `org_units`.`path` like ?)) or `vetting_cases`.`division_code` in (?)) and `vetting_cases`.`state` = ? and `vetting_cases`.`purpose` = ? and (`vetting_cases`.`title` like ? or `vetting_cases`.`requester` like ? or `vetting_cases`.`requester_document_no` like ? or `vetting_opinions`.`document_no` like ?)
  order by `vetting_cases`.`closed_at` is not null, `vetting_cases`.`closed_at` desc, `vetting_cases`.`reply_due_on`, `vetting_cases`.`id` desc
  limit ? offset ?;

-- countCases
select count(*) as `count`
  from `vetting_cases`
  inner join `accounts` on `accounts`.`id` = `vetting_cases`.`opened_by`
  left join `vetting_opinions` on `vetting_opinions`.`case_id` = `vetting_cases`.`id`
  where (`vetting_cases`.`opened_by` = ? or exists (select `vetting_officers`.`case_id`
  from `vetting_officers`
  where `vetting_officers`.`case_id` = `vetting_cases`.`id` and `vetting_officers`.`account_id` = ?) or exists (select `org_units`.`id`
  from `org_units`
  where `org_units`.`id` = `vetting_cases`.`unit_id` and (`org_units`.`division_code` in (?) or `org_units`.`id` in (?, ?) or `org_units`.`path` like ? or `org_units`.`path` like ?)) or `vetting_cases`.`division_code` in (?)) and `vetting_cases`.`state` = ? and `vetting_cases`.`purpose` = ? and (`vetting_cases`.`title` like ? or `vetting_cases`.`requester` like ? or `vetting_cases`.`requester_document_no` like ? or `vetting_opinions`.`document_no` like ?);

-- isCaseVisible
select `vetting_cases`.`id`
  from `vetting_cases`
  where `vetting_cases`.`id` = ? and (`vetting_cases`.`opened_by` = ? or exists (select `vetting_officers`.`case_id`
  from `vetting_officers`
  where `vetting_officers`.`case_id` = `vetting_cases`.`id` and `vetting_officers`.`account_id` = ?) or exists (select `org_units`.`id`
  from `org_units`
  where `org_units`.`id` = `vetting_cases`.`unit_id` and (`org_units`.`division_code` in (?) or `org_units`.`id` in (?, ?) or `org_units`.`path` like ? or `org_units`.`path` like ?)) or `vetting_cases`.`division_code` in (?));

-- countByState
select `vetting_cases`.`state`, count(*) as `count`
  from `vetting_cases`
  inner join `accounts` on `accounts`.`id` = `vetting_cases`.`opened_by`
  left join `vetting_opinions` on `vetting_opinions`.`case_id` = `vetting_cases`.`id`
  where true
  group by `vetting_cases`.`state`;

-- accountNames
select `accounts`.`id`, `accounts`.`display_name`
  from `accounts`
  where `accounts`.`id` in (?)
  order by `accounts`.`id`
  limit ?;
