-- personIdByNumber
select `persons`.`id`
  from `persons`
  where `persons`.`id_number_index` = ?;

-- isInPostAt
select `postings`.`id`
  from `persons`
  inner join `postings` on `postings`.`person_id` = `persons`.`id`
  where `persons`.`id` = ? and `persons`.`merged_into_id` is null and `postings`.`unit_id` = ? and `postings`.`from_on` <= ? and (`postings`.`to_on` is null or `postings`.`to_on` >= ?)
  order by `postings`.`id`
  limit ?;

-- postingsByNumber
select `persons`.`id` as `personId`, `persons`.`name`, `postings`.`unit_id` as `unitId`
  from `persons`
  inner join `postings` on `postings`.`person_id` = `persons`.`id`
  where `persons`.`id_number_index` = ? and `persons`.`merged_into_id` is null and `postings`.`from_on` <= ? and (`postings`.`to_on` is null or `postings`.`to_on` >= ?)
  order by `postings`.`is_main` desc, `postings`.`id`
  limit ?;

-- personById
select `persons`.`id`, `persons`.`name`, `persons`.`id_number_masked` as `idNumberMasked`, `persons`.`person_key_wrapped` as `keyWrapped`, `persons`.`sex`, `persons`.`born_on` as `bornOn`, `persons`.`staff_class` as `staffClass`, `persons`.`status`, `persons`.`political_status` as `politicalStatus`, `persons`.`party_joined_on` as `partyJoinedOn`, `persons`.`work_started_on` as `workStartedOn`, `persons`.`nationality`, `persons`.`former_names_json` as `formerNamesJson`, `persons`.`unit_id` as `unitId`, `persons`.`position`, `persons`.`post_rank` as `rank`, `persons`.`main_posting_id` as `mainPostingId`, `persons`.`merged_into_id` as `mergedIntoId`, `persons`.`division_code` as `divisionCode`, `persons`.`version`, `persons`.`updated_at` as `updatedAt`
  from `persons`
  where `persons`.`id` = ?;

-- postingsOfPerson
select `postings`.`id`, `postings`.`unit_id` as `unitId`, `postings`.`is_main` as `isMain`, `postings`.`staff_class` as `staffClass`, `postings`.`position`, `postings`.`post_rank` as `rank`, `postings`.`post_category` as `postCategory`, `postings`.`post_grade` as `postGrade`, `postings`.`from_on` as `fromOn`, `postings`.`from_precision` as `fromPrecision`, `postings`.`to_on` as `toOn`, `postings`.`rank_from_on` as `rankFromOn`
  from `postings`
  where `postings`.`person_id` = ?
  order by `postings`.`from_on`, `postings`.`id`
  limit ?;

-- caseGrantsOf
select `case_grants`.`account_id` as `accountId`
  from `case_grants`
  where `case_grants`.`person_id` = ? and `case_grants`.`case_id` = ?
  order by `case_grants`.`account_id`
  limit ?;

-- casesOpenTo
select `case_grants`.`case_id` as `caseId`
  from `case_grants`
  where `case_grants`.`person_id` = ? and `case_grants`.`account_id` = ?
  order by `case_grants`.`case_id`
  limit ?;

-- eventsOfPerson
select `journal_events`.`name`, `journal_events`.`payload`, `journal_events`.`person_id` as `personId`, `journal_processes`.`account_id` as `by`, `journal_processes`.`at`
  from `journal_events`
  inner join `journal_processes` on `journal_processes`.`id` = `journal_events`.`process_id`
  where `journal_events`.`subject_type` = ? and `journal_events`.`subject_id` = ? and `journal_processes`.`at` <= ?
  order by `journal_events`.`id`
  limit ?;

-- lastChangeOfPerson
select `journal_events`.`name`, `journal_processes`.`actor_name` as `actorName`, `journal_processes`.`at`
  from `journal_events`
  inner join `journal_processes` on `journal_processes`.`id` = `journal_events`.`process_id`
  where `journal_events`.`subject_type` = ? and `journal_events`.`subject_id` = ? and `journal_processes`.`kind` = ?
  order by `journal_events`.`id` desc
  limit ?;

-- numberCipher
select `persons`.`id_number_cipher` as `cipher`
  from `persons`
  where `persons`.`id` = ?;
