-- agencyById
select `agencies`.`id`, `agencies`.`code`, `agencies`.`uscc`, `agencies`.`name`, `agencies`.`short_name` as `shortName`, `agencies`.`home`, `agencies`.`elsewhere_authority` as `elsewhereAuthority`, `agencies`.`elsewhere_filing_no` as `elsewhereFilingNo`, `agencies`.`filing_state` as `filingState`, `agencies`.`filing_no` as `filingNo`, `agencies`.`listed_on` as `listedOn`, `agencies`.`version`
  from `agencies`
  where `agencies`.`id` = ?;

-- agencyByCode
select `agencies`.`id`, `agencies`.`code`, `agencies`.`uscc`, `agencies`.`name`, `agencies`.`short_name` as `shortName`, `agencies`.`home`, `agencies`.`elsewhere_authority` as `elsewhereAuthority`, `agencies`.`elsewhere_filing_no` as `elsewhereFilingNo`, `agencies`.`filing_state` as `filingState`, `agencies`.`filing_no` as `filingNo`, `agencies`.`listed_on` as `listedOn`, `agencies`.`version`
  from `agencies`
  where `agencies`.`code` = ?;

-- agencyByUscc
select `agencies`.`id`, `agencies`.`code`, `agencies`.`uscc`, `agencies`.`name`, `agencies`.`short_name` as `shortName`, `agencies`.`home`, `agencies`.`elsewhere_authority` as `elsewhereAuthority`, `agencies`.`elsewhere_filing_no` as `elsewhereFilingNo`, `agencies`.`filing_state` as `filingState`, `agencies`.`filing_no` as `filingNo`, `agencies`.`listed_on` as `listedOn`, `agencies`.`version`
  from `agencies`
  where `agencies`.`uscc` = ?;

-- scaleAt
select `agency_scales`.`id`, `agency_scales`.`ordinal`, `agency_scales`.`grades_json` as `gradesJson`, `agency_scales`.`valid_from_on` as `validFrom`, `agency_scales`.`valid_until_on` as `validUntil`
  from `agency_scales`
  where `agency_scales`.`agency_id` = ?
  order by `agency_scales`.`ordinal`
  limit ?;

-- scalesOf
select `agency_scales`.`id`, `agency_scales`.`ordinal`, `agency_scales`.`grades_json` as `gradesJson`, `agency_scales`.`valid_from_on` as `validFrom`, `agency_scales`.`valid_until_on` as `validUntil`
  from `agency_scales`
  where `agency_scales`.`agency_id` = ?
  order by `agency_scales`.`ordinal`
  limit ?;

-- methodAt
select `agency_methods`.`id`, `agency_methods`.`ordinal`, `agency_methods`.`scale_id` as `scaleId`, `agency_methods`.`name`, `agency_methods`.`method_json` as `methodJson`, `agency_methods`.`valid_from_on` as `validFrom`, `agency_methods`.`valid_until_on` as `validUntil`
  from `agency_methods`
  where `agency_methods`.`agency_id` = ?
  order by `agency_methods`.`ordinal`
  limit ?;

-- methodsOf
select `agency_methods`.`id`, `agency_methods`.`ordinal`, `agency_methods`.`scale_id` as `scaleId`, `agency_methods`.`name`, `agency_methods`.`method_json` as `methodJson`, `agency_methods`.`valid_from_on` as `validFrom`, `agency_methods`.`valid_until_on` as `validUntil`
  from `agency_methods`
  where `agency_methods`.`agency_id` = ?
  order by `agency_methods`.`ordinal`
  limit ?;

-- analystsOf
select `analysts`.`id`, `analysts`.`name`, `analysts`.`credential`, `analysts`.`credential_no` as `credentialNo`, `analyst_postings`.`from_on` as `from`, `analyst_postings`.`until_on` as `until`
  from `analyst_postings`
  inner join `analysts` on `analysts`.`id` = `analyst_postings`.`analyst_id`
  where `analyst_postings`.`agency_id` = ? and `analyst_postings`.`from_on` <= ? and (`analyst_postings`.`until_on` is null or `analyst_postings`.`until_on` >= ?)
  order by `analysts`.`name_sort`, `analysts`.`id`
  limit ?;

-- interestsTouching
select `agency_interests`.`id`, `agency_interests`.`agency_id` as `agencyId`, `agency_interests`.`analyst_id` as `analystId`, `agency_interests`.`uscc`, `agency_interests`.`kind`, `agency_interests`.`note`, `agency_interests`.`from_on` as `from`, `agency_interests`.`until_on` as `until`, `agency_interests`.`version`
  from `agency_interests`
  where `agency_interests`.`uscc` = ? and `agency_interests`.`agency_id` = ? and `agency_interests`.`from_on` <= ? and (`agency_interests`.`until_on` is null or `agency_interests`.`until_on` >= ?)
  order by `agency_interests`.`id`
  limit ?;

-- measuresOf
select `agency_measures`.`id`, `agency_measures`.`agency_id` as `agencyId`, `agency_measures`.`kind`, `agency_measures`.`state`, `agency_measures`.`from_on` as `from`, `agency_measures`.`until_on` as `until`, `agency_measures`.`public_until_on` as `publicUntil`, `agency_measures`.`basis_code` as `basisCode`, `agency_measures`.`reason_text` as `reason`, `agency_measures`.`document_no` as `documentNo`, `agency_measures`.`penalty_document_no` as `penaltyDocumentNo`, `agency_measures`.`lifted_on` as `liftedOn`, `agency_measures`.`lifting_document_no` as `liftingDocumentNo`, `agency_measures`.`lifting_reason` as `liftingReason`, `agency_measures`.`proposed_by` as `proposedBy`, `agency_measures`.`version`
  from `agency_measures`
  where `agency_measures`.`agency_id` = ?
  order by `agency_measures`.`from_on` desc, `agency_measures`.`id` desc
  limit ?;

-- measuresByAgency
select `agency_measures`.`id`, `agency_measures`.`agency_id` as `agencyId`, `agency_measures`.`kind`, `agency_measures`.`state`, `agency_measures`.`from_on` as `from`, `agency_measures`.`until_on` as `until`, `agency_measures`.`public_until_on` as `publicUntil`, `agency_measures`.`basis_code` as `basisCode`, `agency_measures`.`reason_text` as `reason`, `agency_measures`.`document_no` as `documentNo`, `agency_measures`.`penalty_document_no` as `penaltyDocumentNo`, `agency_measures`.`lifted_on` as `liftedOn`, `agency_measures`.`lifting_document_no` as `liftingDocumentNo`, `agency_measures`.`lifting_reason` as `liftingReason`, `agency_measures`.`proposed_by` as `proposedBy`, `agency_measures`.`version`
  from `agency_measures`
  where `agency_measures`.`agency_id` in (?, ?)
  order by `agency_measures`.`from_on` desc, `agency_measures`.`id` desc
  limit ?;
