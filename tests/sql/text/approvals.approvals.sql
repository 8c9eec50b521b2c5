-- lockApproval
select `approvals`.`id`, `approvals`.`kind`, `approvals`.`subject_type`, `approvals`.`subject_id`, `approvals`.`proposal_json`, `approvals`.`proposal_digest`, `approvals`.`facts_digest`, `approvals`.`state`, `approvals`.`level`, `approvals`.`levels`, `approvals`.`submitted_by`, `approvals`.`submitted_at`
  from `approvals`
  where `approvals`.`subject_type` = ? and `approvals`.`subject_id` = ? and `approvals`.`kind` = ?
  order by `approvals`.`id` desc
  limit ? for update;
select `approval_signatures`.`account_id`
  from `approval_signatures`
  where `approval_signatures`.`approval_id` = ?
  order by `approval_signatures`.`level`;

-- pendingSubjects
select `approvals`.`subject_id`
  from `approvals`
  where `approvals`.`subject_type` = ? and `approvals`.`kind` = ? and `approvals`.`state` = ?
  order by `approvals`.`subject_id`
  limit ?;

-- signaturesOf
select `approval_signatures`.`approval_id` as `approvalId`, `approval_signatures`.`level`, `approval_signatures`.`account_id` as `by`, `approval_signatures`.`signed_at` as `at`
  from `approval_signatures`
  where `approval_signatures`.`approval_id` in (?)
  order by `approval_signatures`.`approval_id`, `approval_signatures`.`level`;

-- returnedTo
select `approvals`.`id`, `approvals`.`kind`, `approvals`.`subject_type`, `approvals`.`subject_id`, `approvals`.`submitted_at`, `approvals`.`decided_at`, `approvals`.`decision_text`, `accounts`.`display_name` as `decider_name`
  from `approvals`
  left join `accounts` on `accounts`.`id` = `approvals`.`decided_by`
  where `approvals`.`id` = ? and `approvals`.`submitted_by` = ? and `approvals`.`state` = ?;

-- pendingApproval
select `approvals`.`id`, `approvals`.`proposal_json`, `approvals`.`level`, `approvals`.`levels`, `approvals`.`submitted_by`, `approvals`.`submitted_at`, `accounts`.`display_name` as `submitter_name`
  from `approvals`
  inner join `accounts` on `accounts`.`id` = `approvals`.`submitted_by`
  where `approvals`.`subject_type` = ? and `approvals`.`subject_id` = ? and `approvals`.`kind` = ? and `approvals`.`state` = ?
  order by `approvals`.`id` desc
  limit ?;

-- insertApproval
insert into `approvals` (`id`, `kind`, `subject_type`, `subject_id`, `proposal_json`, `proposal_digest`, `facts_digest`, `state`, `level`, `levels`, `submitted_by`, `submitted_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- addSignature
insert into `approval_signatures` (`approval_id`, `level`, `account_id`, `signed_at`)
  values (?, ?, ?, ?);
update `approvals`
  set `level` = ?, `state` = ?, `decided_by` = ?, `decided_at` = ?
  where `id` = ?;

-- closeApproval
update `approvals`
  set `state` = ?, `decided_by` = ?, `decided_at` = ?, `decision_text` = ?
  where `id` = ?;

-- approvalsAfter
select `approvals`.`id`, `approvals`.`kind`, `approvals`.`state`, `approvals`.`level`, `approvals`.`levels`, `approvals`.`proposal_json`, `approvals`.`decision_text`
  from `approvals`
  where `approvals`.`id` > ?
  order by `approvals`.`id`
  limit ?;
