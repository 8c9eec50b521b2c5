-- filingById
select `agency_filings`.`id`, `agency_filings`.`agency_id` as `agencyId`, `agency_filings`.`ordinal`, `agency_filings`.`kind`, `agency_filings`.`state`, `agency_filings`.`statement_year` as `statementYear`, `agency_filings`.`event_on` as `eventOn`, `agency_filings`.`received_on` as `receivedOn`, `agency_filings`.`content_json` as `contentJson`, `agency_filings`.`submitted_by` as `submittedBy`, `agency_filings`.`submitted_at` as `submittedAt`, `agency_filings`.`decided_by` as `decidedBy`, `agency_filings`.`decided_at` as `decidedAt`, `agency_filings`.`effective_on` as `effectiveOn`, `agency_filings`.`is_late` as `isLate`, `agency_filings`.`round`, `agency_filings`.`version`
  from `agency_filings`
  where `agency_filings`.`id` = ?;

-- lockFiling
select `agency_filings`.`id`, `agency_filings`.`agency_id` as `agencyId`, `agency_filings`.`ordinal`, `agency_filings`.`kind`, `agency_filings`.`state`, `agency_filings`.`statement_year` as `statementYear`, `agency_filings`.`event_on` as `eventOn`, `agency_filings`.`received_on` as `receivedOn`, `agency_filings`.`content_json` as `contentJson`, `agency_filings`.`submitted_by` as `submittedBy`, `agency_filings`.`submitted_at` as `submittedAt`, `agency_filings`.`decided_by` as `decidedBy`, `agency_filings`.`decided_at` as `decidedAt`, `agency_filings`.`effective_on` as `effectiveOn`, `agency_filings`.`is_late` as `isLate`, `agency_filings`.`round`, `agency_filings`.`version`
  from `agency_filings`
  where `agency_filings`.`id` = ? for update;

-- listingEnteredAt
select `agency_filings`.`decided_at` as `at`
  from `agency_filings`
  where `agency_filings`.`agency_id` = ? and `agency_filings`.`kind` = ? and `agency_filings`.`state` = ?
  order by `agency_filings`.`ordinal`
  limit ?;

-- filingsOf
select `agency_filings`.`id`, `agency_filings`.`agency_id` as `agencyId`, `agency_filings`.`ordinal`, `agency_filings`.`kind`, `agency_filings`.`state`, `agency_filings`.`statement_year` as `statementYear`, `agency_filings`.`event_on` as `eventOn`, `agency_filings`.`received_on` as `receivedOn`, `agency_filings`.`content_json` as `contentJson`, `agency_filings`.`submitted_by` as `submittedBy`, `agency_filings`.`submitted_at` as `submittedAt`, `agency_filings`.`decided_by` as `decidedBy`, `agency_filings`.`decided_at` as `decidedAt`, `agency_filings`.`effective_on` as `effectiveOn`, `agency_filings`.`is_late` as `isLate`, `agency_filings`.`round`, `agency_filings`.`version`
  from `agency_filings`
  where `agency_filings`.`agency_id` = ?
  order by `agency_filings`.`ordinal` desc
  limit ?;

-- filingsAfter
select `agency_filings`.`id`, `agency_filings`.`agency_id` as `agencyId`, `agency_filings`.`ordinal`, `agency_filings`.`kind`, `agency_filings`.`state`, `agency_filings`.`statement_year` as `statementYear`, `agency_filings`.`event_on` as `eventOn`, `agency_filings`.`received_on` as `receivedOn`, `agency_filings`.`content_json` as `contentJson`, `agency_filings`.`submitted_by` as `submittedBy`, `agency_filings`.`submitted_at` as `submittedAt`, `agency_filings`.`decided_by` as `decidedBy`, `agency_filings`.`decided_at` as `decidedAt`, `agency_filings`.`effective_on` as `effectiveOn`, `agency_filings`.`is_late` as `isLate`, `agency_filings`.`round`, `agency_filings`.`version`
  from `agency_filings`
  where `agency_filings`.`id` > ?
  order by `agency_filings`.`id`
  limit ?;

-- submittedFilings
select `agency_filings`.`id`, `agency_filings`.`kind`, `agency_filings`.`submitted_at` as `submittedAt`, `agency_filings`.`is_late` as `isLate`, `agencies`.`name`, `agencies`.`id` as `agencyId`
  from `agency_filings`
  inner join `agencies` on `agencies`.`id` = `agency_filings`.`agency_id`
  where `agency_filings`.`state` = ?
  order by `agency_filings`.`submitted_at`, `agency_filings`.`id`
  limit ?;

-- insertFiling
insert into `agency_filings` (`id`, `agency_id`, `ordinal`, `kind`, `state`, `statement_year`, `event_on`, `content_json`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- changeFiling
update `agency_filings`
  set `state` = ?, `effective_on` = ?, `is_late` = ?, `updated_at` = ?, `version` = `version` + ?
  where `id` = ?;

-- remarksOf
select `agency_filing_remarks`.`round`, `agency_filing_remarks`.`path`, `agency_filing_remarks`.`remark`
  from `agency_filing_remarks`
  where `agency_filing_remarks`.`filing_id` = ?
  order by `agency_filing_remarks`.`round` desc, `agency_filing_remarks`.`id`
  limit ?;

-- remarksOfFilings
select `agency_filing_remarks`.`filing_id` as `filingId`, `agency_filing_remarks`.`id`, `agency_filing_remarks`.`round`, `agency_filing_remarks`.`path`, `agency_filing_remarks`.`remark`
  from `agency_filing_remarks`
  where `agency_filing_remarks`.`filing_id` in (?)
  order by `agency_filing_remarks`.`filing_id`, `agency_filing_remarks`.`id`;

-- insertRemarks
insert into `agency_filing_remarks` (`id`, `filing_id`, `round`, `path`, `remark`, `created_by`, `created_at`)
  values (?, ?, ?, ?, ?, ?, ?);

-- filesOf
select `agency_filing_files`.`id`, `agency_filing_files`.`slot`, `agency_filing_files`.`file_id` as `fileId`, `files`.`name`, `files`.`media_type` as `mediaType`, `files`.`size_bytes` as `size`
  from `agency_filing_files`
  inner join `files` on `files`.`id` = `agency_filing_files`.`file_id`
  where `agency_filing_files`.`filing_id` = ?
  order by `agency_filing_files`.`slot`, `agency_filing_files`.`id`
  limit ?;

-- insertFile
insert into `agency_filing_files` (`id`, `filing_id`, `slot`, `file_id`, `created_by`, `created_at`)
  values (?, ?, ?, ?, ?, ?);

-- filesAfter
select `agency_filing_files`.`id`, `agency_filing_files`.`filing_id`, `agency_filing_files`.`slot`, `agency_filing_files`.`file_id`
  from `agency_filing_files`
  where `agency_filing_files`.`id` > ?
  order by `agency_filing_files`.`id`
  limit ?;
