-- candidatesOf
select `vetting_candidates`.`id`, `vetting_candidates`.`ordinal`, `vetting_candidates`.`no`, `vetting_candidates`.`shown_no`, `vetting_candidates`.`name`, `vetting_candidates`.`birth_month`, `vetting_candidates`.`id_number_cipher`, `vetting_candidates`.`id_number_masked`, `vetting_candidates`.`unit_text`, `vetting_candidates`.`position_text`, `vetting_candidates`.`proposed_post`, `vetting_candidates`.`nominated_by`, `vetting_candidates`.`extra_json`, `vetting_candidates`.`match_state`, `vetting_candidates`.`matched_by`, `vetting_candidates`.`person_id`, `vetting_candidates`.`suggestions_json`, `vetting_candidates`.`match_confirmed_by`, `vetting_candidates`.`answer`, `vetting_candidates`.`answer_code`, `vetting_candidates`.`eligible_from`, `vetting_candidates`.`bar_ends`, `vetting_candidates`.`outward_json`, `vetting_candidates`.`findings_json`, `vetting_candidates`.`contradictions_json`, `vetting_candidates`.`printed_json`, `vetting_candidates`.`coverage_key`, `vetting_candidates`.`has_undisclosed`, `vetting_candidates`.`facts_digest`, `vetting_candidates`.`answer_revision`, `vetting_candidates`.`decision`, `vetting_candidates`.`decision_reason`, `vetting_candidates`.`decided_by`, `vetting_candidates`.`decided_at`, `vetting_candidates`.`decided_digest`, `vetting_candidates`.`decision_revision`, `vetting_candidates`.`draft_decision`, `vetting_candidates`.`draft_reason`
  from `vetting_candidates`
  where `vetting_candidates`.`case_id` = ?
  order by `vetting_candidates`.`ordinal`, `vetting_candidates`.`id`
  limit ?;

-- candidateByNo
select `vetting_candidates`.`id`, `vetting_candidates`.`ordinal`, `vetting_candidates`.`no`, `vetting_candidates`.`shown_no`, `vetting_candidates`.`name`, `vetting_candidates`.`birth_month`, `vetting_candidates`.`id_number_cipher`, `vetting_candidates`.`id_number_masked`, `vetting_candidates`.`unit_text`, `vetting_candidates`.`position_text`, `vetting_candidates`.`proposed_post`, `vetting_candidates`.`nominated_by`, `vetting_candidates`.`extra_json`, `vetting_candidates`.`match_state`, `vetting_candidates`.`matched_by`, `vetting_candidates`.`person_id`, `vetting_candidates`.`suggestions_json`, `vetting_candidates`.`match_confirmed_by`, `vetting_candidates`.`answer`, `vetting_candidates`.`answer_code`, `vetting_candidates`.`eligible_from`, `vetting_candidates`.`bar_ends`, `vetting_candidates`.`outward_json`, `vetting_candidates`.`findings_json`, `vetting_candidates`.`contradictions_json`, `vetting_candidates`.`printed_json`, `vetting_candidates`.`coverage_key`, `vetting_candidates`.`has_undisclosed`, `vetting_candidates`.`facts_digest`, `vetting_candidates`.`answer_revision`, `vetting_candidates`.`decision`, `vetting_candidates`.`decision_reason`, `vetting_candidates`.`decided_by`, `vetting_candidates`.`decided_at`, `vetting_candidates`.`decided_digest`, `vetting_candidates`.`decision_revision`, `vetting_candidates`.`draft_decision`, `vetting_candidates`.`draft_reason`
  from `vetting_candidates`
  where `vetting_candidates`.`case_id` = ? and `vetting_candidates`.`no` = ?;

-- sentCells
select `vetting_candidates`.`id`, `vetting_candidates`.`cells_json`
  from `vetting_candidates`
  where `vetting_candidates`.`case_id` = ?
  order by `vetting_candidates`.`ordinal`
  limit ?;

-- insertCandidates
insert /* prepared */ into `vetting_candidates` (`id`, `case_id`, `ordinal`, `no`, `shown_no`, `name`, `extra_json`, `cells_json`, `contradictions_json`, `findings_json`, `suggestions_json`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- updateCandidate
update `vetting_candidates`
  set `draft_reason` = ?
  where `id` = ?;

-- writeAnswers
insert /* prepared */ into `vetting_candidates` (`id`, `case_id`, `ordinal`, `no`, `shown_no`, `name`, `extra_json`, `cells_json`, `contradictions_json`, `findings_json`, `suggestions_json`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `match_state` = values(`match_state`), `matched_by` = values(`matched_by`), `person_id` = values(`person_id`), `suggestions_json` = values(`suggestions_json`), `answer` = values(`answer`), `answer_code` = values(`answer_code`), `eligible_from` = values(`eligible_from`), `bar_ends` = values(`bar_ends`), `outward_json` = values(`outward_json`), `findings_json` = values(`findings_json`), `contradictions_json` = values(`contradictions_json`), `printed_json` = values(`printed_json`), `coverage_key` = values(`coverage_key`), `has_undisclosed` = values(`has_undisclosed`), `facts_digest` = values(`facts_digest`), `answer_revision` = values(`answer_revision`);

-- writeCoverages
insert into `vetting_coverages` (`case_id`, `coverage_key`, `lines_json`)
  values (?, ?, ?)
  on duplicate key update `lines_json` = values(`vetting_coverages`.`lines_json`);

-- coveragesOf
select `vetting_coverages`.`coverage_key`, `vetting_coverages`.`lines_json`
  from `vetting_coverages`
  where `vetting_coverages`.`case_id` = ?
  order by `vetting_coverages`.`coverage_key`
  limit ?;

-- repliesOf
select `vetting_replies`.`candidate_id`, `vetting_replies`.`source`, `vetting_replies`.`reply`, `vetting_replies`.`conclusion`, `vetting_replies`.`meaning`, `vetting_replies`.`document_no`, `vetting_replies`.`replied_on`, `vetting_replies`.`revision`
  from `vetting_replies`
  where `vetting_replies`.`case_id` = ? and `vetting_replies`.`candidate_id` = ?
  order by `vetting_replies`.`candidate_id`, `vetting_replies`.`source`
  limit ?;

-- replyPapersOf
select `vetting_candidates`.`no`, `vetting_replies`.`source`, `vetting_replies`.`signed_by`, `files`.`name` as `paper_name`
  from `vetting_replies`
  inner join `vetting_candidates` on `vetting_candidates`.`id` = `vetting_replies`.`candidate_id`
  left join `files` on `files`.`id` = `vetting_replies`.`paper_file_id`
  where `vetting_replies`.`case_id` = ?
  order by `vetting_replies`.`candidate_id`, `vetting_replies`.`source`
  limit ?;

-- replyOf
select `vetting_replies`.`reply`, `vetting_replies`.`conclusion`, `vetting_replies`.`document_no`, `vetting_replies`.`replied_on`, `vetting_replies`.`signed_by`, `vetting_replies`.`paper_file_id`, `vetting_replies`.`revision`
  from `vetting_replies`
  where `vetting_replies`.`candidate_id` = ? and `vetting_replies`.`source` = ?;

-- saveReply
insert into `vetting_replies` (`candidate_id`, `case_id`, `source`, `reply`, `meaning`, `document_no`, `replied_on`, `revision`, `entered_by`, `entered_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `reply` = ?, `meaning` = ?, `document_no` = ?, `replied_on` = ?, `revision` = ?, `entered_by` = ?, `entered_at` = ?;

-- listedPeople
select `vetting_candidates`.`no`, `vetting_candidates`.`person_id`, `vetting_candidates`.`contradictions_json`
  from `vetting_candidates`
  where `vetting_candidates`.`case_id` = ?
  order by `vetting_candidates`.`ordinal`
  limit ?;

-- digestsOf
select `vetting_candidates`.`no`, `vetting_candidates`.`facts_digest`
  from `vetting_candidates`
  where `vetting_candidates`.`case_id` = ?
  order by `vetting_candidates`.`ordinal`
  limit ?;
