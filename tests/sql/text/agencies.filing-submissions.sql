-- submissionsOf
select `agency_filing_submissions`.`filing_id` as `filingId`, `agency_filing_submissions`.`ordinal`, `agency_filing_submissions`.`content_json` as `contentJson`, `agency_filing_submissions`.`event_on` as `eventOn`, `agency_filing_submissions`.`statement_year` as `statementYear`, `agency_filing_submissions`.`paper_ids_json` as `paperIdsJson`, `agency_filing_submissions`.`submitted_by` as `submittedBy`, `agency_filing_submissions`.`submitted_at` as `submittedAt`, `accounts`.`display_name` as `submitter`
  from `agency_filing_submissions`
  left join `accounts` on `accounts`.`id` = `agency_filing_submissions`.`submitted_by`
  where `agency_filing_submissions`.`filing_id` = ?
  order by `agency_filing_submissions`.`ordinal` desc
  limit ?;

-- submissionsOfFilings
select `agency_filing_submissions`.`filing_id` as `filingId`, `agency_filing_submissions`.`ordinal`, `agency_filing_submissions`.`content_json` as `contentJson`, `agency_filing_submissions`.`event_on` as `eventOn`, `agency_filing_submissions`.`statement_year` as `statementYear`, `agency_filing_submissions`.`paper_ids_json` as `paperIdsJson`, `agency_filing_submissions`.`submitted_by` as `submittedBy`, `agency_filing_submissions`.`submitted_at` as `submittedAt`
  from `agency_filing_submissions`
  where `agency_filing_submissions`.`filing_id` in (?)
  order by `agency_filing_submissions`.`filing_id`, `agency_filing_submissions`.`ordinal`;

-- submittedDays
select `agency_filing_submissions`.`filing_id` as `filingId`, `agency_filing_submissions`.`event_on` as `eventOn`, `agency_filing_submissions`.`statement_year` as `statementYear`
  from `agency_filing_submissions`
  inner join `agency_filings` on `agency_filings`.`id` = `agency_filing_submissions`.`filing_id`
  where `agency_filings`.`agency_id` = ?
  order by `agency_filing_submissions`.`filing_id`, `agency_filing_submissions`.`ordinal`
  limit ?;

-- insertSubmission
insert into `agency_filing_submissions` (`filing_id`, `ordinal`, `content_json`, `event_on`, `statement_year`, `paper_ids_json`, `submitted_by`, `submitted_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?);
