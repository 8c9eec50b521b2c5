-- casesAfter
select `vetting_cases`.`id`, `vetting_cases`.`purpose`, `vetting_cases`.`as_of_on`, `vetting_cases`.`title`, `vetting_cases`.`requester`, `vetting_cases`.`requester_document_no`, `vetting_cases`.`contact`, `vetting_cases`.`reply_due_on`, `vetting_cases`.`due_guessed_years`, `vetting_cases`.`letter_file_id`, `vetting_cases`.`list_file_id`, `vetting_cases`.`headers_json`, `vetting_cases`.`other_rows_json`, `vetting_cases`.`unit_id`, `vetting_cases`.`division_code`, `vetting_cases`.`state`, `vetting_cases`.`revision`, `vetting_cases`.`candidate_count`, `vetting_cases`.`facts_digest`, `vetting_cases`.`sign_off_levels`, `vetting_cases`.`opened_by`, `vetting_cases`.`opened_at`, `vetting_cases`.`answered_at`, `vetting_cases`.`submitted_by`, `vetting_cases`.`submitted_at`, `vetting_cases`.`return_reason`, `vetting_cases`.`withdrawal_reason`, `vetting_cases`.`closed_at`, `vetting_cases`.`updated_at`
  from `vetting_cases`
  where `vetting_cases`.`id` > ?
  order by `vetting_cases`.`id`
  limit ?;

-- candidatesAfter
select `vetting_candidates`.`id`, `vetting_candidates`.`ordinal`, `vetting_candidates`.`no`, `vetting_candidates`.`shown_no`, `vetting_candidates`.`name`, `vetting_candidates`.`birth_month`, `vetting_candidates`.`id_number_cipher`, `vetting_candidates`.`id_number_masked`, `vetting_candidates`.`unit_text`, `vetting_candidates`.`position_text`, `vetting_candidates`.`proposed_post`, `vetting_candidates`.`nominated_by`, `vetting_candidates`.`extra_json`, `vetting_candidates`.`match_state`, `vetting_candidates`.`matched_by`, `vetting_candidates`.`person_id`, `vetting_candidates`.`suggestions_json`, `vetting_candidates`.`match_confirmed_by`, `vetting_candidates`.`answer`, `vetting_candidates`.`answer_code`, `vetting_candidates`.`eligible_from`, `vetting_candidates`.`bar_ends`, `vetting_candidates`.`outward_json`, `vetting_candidates`.`findings_json`, `vetting_candidates`.`contradictions_json`, `vetting_candidates`.`printed_json`, `vetting_candidates`.`coverage_key`, `vetting_candidates`.`has_undisclosed`, `vetting_candidates`.`facts_digest`, `vetting_candidates`.`answer_revision`, `vetting_candidates`.`decision`, `vetting_candidates`.`decision_reason`, `vetting_candidates`.`decided_by`, `vetting_candidates`.`decided_at`, `vetting_candidates`.`decided_digest`, `vetting_candidates`.`decision_revision`, `vetting_candidates`.`draft_decision`, `vetting_candidates`.`draft_reason`, `vetting_candidates`.`case_id`, `vetting_candidates`.`cells_json`
  from `vetting_candidates`
  where `vetting_candidates`.`facts_digest` is not null and `vetting_candidates`.`id` > ?
  order by `vetting_candidates`.`id`
  limit ?;

-- repliesAfter
select `vetting_replies`.`candidate_id`, `vetting_replies`.`source`, `vetting_replies`.`case_id`, `vetting_replies`.`reply`, `vetting_replies`.`conclusion`, `vetting_replies`.`meaning`, `vetting_replies`.`document_no`, `vetting_replies`.`replied_on`, `vetting_replies`.`signed_by`, `vetting_replies`.`paper_file_id`, `vetting_replies`.`entered_by`, `vetting_replies`.`entered_at`, `vetting_replies`.`revision`, `vetting_candidates`.`no`
  from `vetting_replies`
  left join `vetting_candidates` on `vetting_candidates`.`id` = `vetting_replies`.`candidate_id`
  where (`vetting_replies`.`candidate_id` > ? or (`vetting_replies`.`candidate_id` = ? and cast(vetting_replies.source as char) > ?))
  order by `vetting_replies`.`candidate_id`, cast(vetting_replies.source as char)
  limit ?;

-- storedReply
select `vetting_replies`.`candidate_id`, `vetting_replies`.`source`, `vetting_replies`.`case_id`, `vetting_replies`.`reply`, `vetting_replies`.`conclusion`, `vetting_replies`.`meaning`, `vetting_replies`.`document_no`, `vetting_replies`.`replied_on`, `vetting_replies`.`signed_by`, `vetting_replies`.`paper_file_id`, `vetting_replies`.`entered_by`, `vetting_replies`.`entered_at`, `vetting_replies`.`revision`, `vetting_candidates`.`no`
  from `vetting_replies`
  left join `vetting_candidates` on `vetting_candidates`.`id` = `vetting_replies`.`candidate_id`
  where `vetting_replies`.`candidate_id` = ? and `vetting_replies`.`source` = ?;

-- outcomesAfter
select `vetting_outcomes`.`id`, `vetting_outcomes`.`case_id`, `vetting_outcomes`.`candidate_id`, `vetting_outcomes`.`person_id`, `vetting_outcomes`.`outcome`, `vetting_outcomes`.`outcome_on`, `vetting_outcomes`.`document_no`, `vetting_outcomes`.`note`, `vetting_outcomes`.`recorded_by`, `vetting_outcomes`.`recorded_at`, `vetting_outcomes`.`revision`, `vetting_candidates`.`no`
  from `vetting_outcomes`
  left join `vetting_candidates` on `vetting_candidates`.`id` = `vetting_outcomes`.`candidate_id`
  where `vetting_outcomes`.`id` > ?
  order by `vetting_outcomes`.`id`
  limit ?;

-- storedOutcome
select `vetting_outcomes`.`id`, `vetting_outcomes`.`case_id`, `vetting_outcomes`.`candidate_id`, `vetting_outcomes`.`person_id`, `vetting_outcomes`.`outcome`, `vetting_outcomes`.`outcome_on`, `vetting_outcomes`.`document_no`, `vetting_outcomes`.`note`, `vetting_outcomes`.`recorded_by`, `vetting_outcomes`.`recorded_at`, `vetting_outcomes`.`revision`, `vetting_candidates`.`no`
  from `vetting_outcomes`
  left join `vetting_candidates` on `vetting_candidates`.`id` = `vetting_outcomes`.`candidate_id`
  where `vetting_outcomes`.`candidate_id` = ?;

-- officersOfCases
select `vetting_officers`.`case_id`, `vetting_officers`.`account_id`, `vetting_officers`.`part`, `vetting_officers`.`level`, `vetting_officers`.`at`
  from `vetting_officers`
  where `vetting_officers`.`case_id` in (?, ?)
  order by `vetting_officers`.`case_id`, `vetting_officers`.`at`, `vetting_officers`.`account_id`, `vetting_officers`.`part`, `vetting_officers`.`level`;

-- grantsOfCases
select `case_grants`.`case_id`, `case_grants`.`account_id`, `case_grants`.`person_id`
  from `case_grants`
  where `case_grants`.`case_id` in (?, ?)
  order by `case_grants`.`case_id`, `case_grants`.`account_id`, `case_grants`.`person_id`;

-- coveragesOfCases
select `vetting_coverages`.`case_id`, `vetting_coverages`.`coverage_key`, `vetting_coverages`.`lines_json`
  from `vetting_coverages`
  where `vetting_coverages`.`case_id` in (?, ?)
  order by `vetting_coverages`.`case_id`, `vetting_coverages`.`coverage_key`;

-- opinionsOfCases
select `vetting_opinions`.`case_id`, `vetting_opinions`.`year`, `vetting_opinions`.`number`, `vetting_opinions`.`document_no`, `vetting_opinions`.`issued_on`, `vetting_opinions`.`issued_by`, `vetting_opinions`.`issued_at`, `vetting_opinions`.`snapshot_cipher`, `vetting_opinions`.`snapshot_digest`, `vetting_opinions`.`xlsx_file_id`, `vetting_opinions`.`pdf_file_id`, `xlsx`.`sha256` as `xlsx_sha256`, `pdf`.`sha256` as `pdf_sha256`
  from `vetting_opinions`
  left join `files` as `xlsx` on `xlsx`.`id` = `vetting_opinions`.`xlsx_file_id`
  left join `files` as `pdf` on `pdf`.`id` = `vetting_opinions`.`pdf_file_id`
  where `vetting_opinions`.`case_id` in (?, ?)
  order by `vetting_opinions`.`case_id`;

-- wrappedKeys
select `persons`.`id`, `persons`.`person_key_wrapped`
  from `persons`
  where `persons`.`id` in (?, ?)
  order by `persons`.`id`;
