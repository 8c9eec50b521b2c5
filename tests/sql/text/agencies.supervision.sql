-- lockMeasure
select `agency_measures`.`id`, `agency_measures`.`agency_id` as `agencyId`, `agency_measures`.`kind`, `agency_measures`.`state`, `agency_measures`.`from_on` as `from`, `agency_measures`.`until_on` as `until`, `agency_measures`.`public_until_on` as `publicUntil`, `agency_measures`.`basis_code` as `basisCode`, `agency_measures`.`reason_text` as `reason`, `agency_measures`.`document_no` as `documentNo`, `agency_measures`.`penalty_document_no` as `penaltyDocumentNo`, `agency_measures`.`lifted_on` as `liftedOn`, `agency_measures`.`lifting_document_no` as `liftingDocumentNo`, `agency_measures`.`lifting_reason` as `liftingReason`, `agency_measures`.`proposed_by` as `proposedBy`, `agency_measures`.`version`
  from `agency_measures`
  where `agency_measures`.`id` = ? for update;

-- measureById
select `agency_measures`.`id`, `agency_measures`.`agency_id` as `agencyId`, `agency_measures`.`kind`, `agency_measures`.`state`, `agency_measures`.`from_on` as `from`, `agency_measures`.`until_on` as `until`, `agency_measures`.`public_until_on` as `publicUntil`, `agency_measures`.`basis_code` as `basisCode`, `agency_measures`.`reason_text` as `reason`, `agency_measures`.`document_no` as `documentNo`, `agency_measures`.`penalty_document_no` as `penaltyDocumentNo`, `agency_measures`.`lifted_on` as `liftedOn`, `agency_measures`.`lifting_document_no` as `liftingDocumentNo`, `agency_measures`.`lifting_reason` as `liftingReason`, `agency_measures`.`proposed_by` as `proposedBy`, `agency_measures`.`version`
  from `agency_measures`
  where `agency_measures`.`id` = ?;

-- measuresAfter
select `agency_measures`.`id`, `agency_measures`.`agency_id` as `agencyId`, `agency_measures`.`kind`, `agency_measures`.`state`, `agency_measures`.`from_on` as `from`, `agency_measures`.`until_on` as `until`, `agency_measures`.`public_until_on` as `publicUntil`, `agency_measures`.`basis_code` as `basisCode`, `agency_measures`.`reason_text` as `reason`, `agency_measures`.`document_no` as `documentNo`, `agency_measures`.`penalty_document_no` as `penaltyDocumentNo`, `agency_measures`.`lifted_on` as `liftedOn`, `agency_measures`.`lifting_document_no` as `liftingDocumentNo`, `agency_measures`.`lifting_reason` as `liftingReason`, `agency_measures`.`proposed_by` as `proposedBy`, `agency_measures`.`version`
  from `agency_measures`
  where `agency_measures`.`id` > ?
  order by `agency_measures`.`id`
  limit ?;

-- insertMeasure
insert into `agency_measures` (`id`, `agency_id`, `kind`, `state`, `from_on`, `until_on`, `public_until_on`, `basis_code`, `reason_text`, `document_no`, `penalty_document_no`, `proposed_by`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- changeMeasure
update `agency_measures`
  set `state` = ?, `lifted_on` = ?, `lifting_document_no` = ?, `lifting_reason` = ?, `lifting_approval_id` = ?, `updated_at` = ?, `version` = version + 1
  where `id` = ?;

-- decisionsOn
select `agency_measures`.`id`, `signed`.`decided_at` as `decidedAt`, `lifted`.`decided_at` as `liftingDecidedAt`
  from `agency_measures`
  left join `approvals` as `signed` on `signed`.`id` = `agency_measures`.`approval_id`
  left join `approvals` as `lifted` on `lifted`.`id` = `agency_measures`.`lifting_approval_id`
  where `agency_measures`.`agency_id` = ?
  order by `agency_measures`.`id`
  limit ?;

-- checksOf
select `agency_checks`.`id`, `agency_checks`.`agency_id` as `agencyId`, `agency_checks`.`checked_on` as `checkedOn`, `agency_checks`.`subject`, `agency_checks`.`result`, `agency_checks`.`remarks`
  from `agency_checks`
  where `agency_checks`.`agency_id` = ?
  order by `agency_checks`.`checked_on` desc, `agency_checks`.`id` desc
  limit ?;

-- checksAfter
select `agency_checks`.`id`, `agency_checks`.`agency_id` as `agencyId`, `agency_checks`.`checked_on` as `checkedOn`, `agency_checks`.`subject`, `agency_checks`.`result`, `agency_checks`.`remarks`
  from `agency_checks`
  where `agency_checks`.`id` > ?
  order by `agency_checks`.`id`
  limit ?;

-- insertCheck
insert into `agency_checks` (`id`, `agency_id`, `checked_on`, `subject`, `remarks`, `created_by`, `created_at`, `result`)
  values (?, ?, ?, ?, ?, ?, ?, ?);
