-- nextNumber
insert ignore into `vetting_opinion_numbers` (`year`, `last_number`)
  values (?, ?);
select `vetting_opinion_numbers`.`last_number`
  from `vetting_opinion_numbers`
  where `vetting_opinion_numbers`.`year` = ? for update;
update `vetting_opinion_numbers`
  set `last_number` = ?
  where `year` = ?;

-- insertOpinion
insert into `vetting_opinions` (`case_id`, `document_no`, `year`, `number`, `issued_on`, `issued_at`, `issued_by`, `xlsx_file_id`, `pdf_file_id`, `snapshot_cipher`, `snapshot_digest`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- opinionOf
select `vetting_opinions`.`document_no`, `vetting_opinions`.`issued_on`, `vetting_opinions`.`issued_at`, `vetting_opinions`.`xlsx_file_id`, `vetting_opinions`.`pdf_file_id`, `vetting_opinions`.`snapshot_digest`
  from `vetting_opinions`
  where `vetting_opinions`.`case_id` = ?;

-- snapshotOf
select `vetting_opinions`.`snapshot_cipher`
  from `vetting_opinions`
  where `vetting_opinions`.`case_id` = ?;

-- saveOutcome
insert into `vetting_outcomes` (`id`, `case_id`, `candidate_id`, `outcome`, `outcome_on`, `recorded_by`, `recorded_at`)
  values (?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `outcome` = ?, `outcome_on` = ?, `recorded_by` = ?, `recorded_at` = ?;

-- outcomeOf
select `vetting_outcomes`.`outcome`, `vetting_outcomes`.`outcome_on`, `vetting_outcomes`.`document_no`, `vetting_outcomes`.`note`
  from `vetting_outcomes`
  where `vetting_outcomes`.`candidate_id` = ?;

-- outcomesOfCase
select `vetting_outcomes`.`candidate_id`, `vetting_outcomes`.`outcome`, `vetting_outcomes`.`outcome_on`, `vetting_outcomes`.`document_no`, `vetting_outcomes`.`note`
  from `vetting_outcomes`
  where `vetting_outcomes`.`case_id` = ?
  order by `vetting_outcomes`.`candidate_id`
  limit ?;

-- outcomeTotals
select `vetting_outcomes`.`outcome`, count(*) as `count`
  from `vetting_outcomes`
  inner join `vetting_cases` on `vetting_cases`.`id` = `vetting_outcomes`.`case_id`
  where (`vetting_cases`.`opened_by` = ? or exists (select `vetting_officers`.`case_id`
  from `vetting_officers`
  where `vetting_officers`.`case_id` = `vetting_cases`.`id` and `vetting_officers`.`account_id` = ?) or exists (select `org_units`.`id`
  from `org_units`
  where `org_units`.`id` = `vetting_cases`.`unit_id` and (`org_units`.`division_code` in (?) or `org_units`.`id` in (?, ?) or `org_units`.`path` like ? or `org_units`.`path` like ?)) or `vetting_cases`.`division_code` in (?)) and `vetting_outcomes`.`outcome_on` >= ? and `vetting_outcomes`.`outcome_on` <= ?
  group by `vetting_outcomes`.`outcome`
  order by `vetting_outcomes`.`outcome`;

-- outcomeList
select `vetting_outcomes`.`id`, `vetting_outcomes`.`case_id`, `vetting_outcomes`.`outcome_on`, `vetting_outcomes`.`document_no`, `vetting_outcomes`.`person_id`, `vetting_candidates`.`no`, `vetting_candidates`.`name`, `vetting_candidates`.`unit_text`, `vetting_candidates`.`proposed_post`, `vetting_cases`.`title`, `vetting_opinions`.`document_no` as `opinion_no`
  from `vetting_outcomes`
  inner join `vetting_candidates` on `vetting_candidates`.`id` = `vetting_outcomes`.`candidate_id`
  inner join `vetting_cases` on `vetting_cases`.`id` = `vetting_outcomes`.`case_id`
  left join `vetting_opinions` on `vetting_opinions`.`case_id` = `vetting_outcomes`.`case_id`
  where `vetting_outcomes`.`outcome` = ? and (`vetting_cases`.`opened_by` = ? or exists (select `vetting_officers`.`case_id`
  from `vetting_officers`
  where `vetting_officers`.`case_id` = `vetting_cases`.`id` and `vetting_officers`.`account_id` = ?) or exists (select `org_units`.`id`
  from `org_units`
  where `org_units`.`id` = `vetting_cases`.`unit_id` and (`org_units`.`division_code` in (?) or `org_units`.`id` in (?, ?) or `org_units`.`path` like ? or `org_units`.`path` like ?)) or `vetting_cases`.`division_code` in (?)) and `vetting_outcomes`.`outcome_on` >= ? and `vetting_outcomes`.`outcome_on` <= ?
  order by `vetting_outcomes`.`outcome_on` desc, `vetting_outcomes`.`id`
  limit ? offset ?;
