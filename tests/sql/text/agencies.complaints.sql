-- lockComplaint
select `agency_complaints`.`id`, `agency_complaints`.`no`, `agency_complaints`.`agency_id` as `agencyId`, `agency_complaints`.`report_id` as `reportId`, `agency_complaints`.`received_on` as `receivedOn`, `agency_complaints`.`complainant`, `agency_complaints`.`content`, `agency_complaints`.`state`, `agency_complaints`.`decided_on` as `decidedOn`, `agency_complaints`.`decision`, `agency_complaints`.`answer_text` as `answer`, `agency_complaints`.`answered_at` as `answeredAt`, `agency_complaints`.`answered_by` as `answeredBy`, `agency_complaints`.`answer_file_id` as `answerFileId`, `agency_complaints`.`version`
  from `agency_complaints`
  where `agency_complaints`.`id` = ? for update;

-- complaintById
select `agency_complaints`.`id`, `agency_complaints`.`no`, `agency_complaints`.`agency_id` as `agencyId`, `agency_complaints`.`report_id` as `reportId`, `agency_complaints`.`received_on` as `receivedOn`, `agency_complaints`.`complainant`, `agency_complaints`.`content`, `agency_complaints`.`state`, `agency_complaints`.`decided_on` as `decidedOn`, `agency_complaints`.`decision`, `agency_complaints`.`answer_text` as `answer`, `agency_complaints`.`answered_at` as `answeredAt`, `agency_complaints`.`answered_by` as `answeredBy`, `agency_complaints`.`answer_file_id` as `answerFileId`, `agency_complaints`.`version`
  from `agency_complaints`
  where `agency_complaints`.`id` = ?;

-- complaintsOf
select `agency_complaints`.`id`, `agency_complaints`.`no`, `agency_complaints`.`agency_id` as `agencyId`, `agency_complaints`.`report_id` as `reportId`, `agency_complaints`.`received_on` as `receivedOn`, `agency_complaints`.`complainant`, `agency_complaints`.`content`, `agency_complaints`.`state`, `agency_complaints`.`decided_on` as `decidedOn`, `agency_complaints`.`decision`, `agency_complaints`.`answer_text` as `answer`, `agency_complaints`.`answered_at` as `answeredAt`, `agency_complaints`.`answered_by` as `answeredBy`, `agency_complaints`.`answer_file_id` as `answerFileId`, `agency_complaints`.`version`
  from `agency_complaints`
  where `agency_complaints`.`agency_id` = ?
  order by `agency_complaints`.`received_on` desc, `agency_complaints`.`id` desc
  limit ? offset ?;

-- complaintsAfter
select `agency_complaints`.`id`, `agency_complaints`.`no`, `agency_complaints`.`agency_id` as `agencyId`, `agency_complaints`.`report_id` as `reportId`, `agency_complaints`.`received_on` as `receivedOn`, `agency_complaints`.`complainant`, `agency_complaints`.`content`, `agency_complaints`.`state`, `agency_complaints`.`decided_on` as `decidedOn`, `agency_complaints`.`decision`, `agency_complaints`.`answer_text` as `answer`, `agency_complaints`.`answered_at` as `answeredAt`, `agency_complaints`.`answered_by` as `answeredBy`, `agency_complaints`.`answer_file_id` as `answerFileId`, `agency_complaints`.`version`
  from `agency_complaints`
  where `agency_complaints`.`id` > ?
  order by `agency_complaints`.`id`
  limit ?;

-- reportOfAgency
select `reports`.`id`
  from `reports`
  where `reports`.`no` = ? and `reports`.`agency_id` = ?;

-- lastComplaintNo
select `agency_complaints`.`no`
  from `agency_complaints`
  where `agency_complaints`.`no` like ?
  order by char_length(agency_complaints.no) desc, `agency_complaints`.`no` desc
  limit ? for update;

-- insertComplaint
insert into `agency_complaints` (`id`, `no`, `agency_id`, `report_id`, `received_on`, `complainant`, `content`, `created_by`, `state`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- decideComplaint
update `agency_complaints`
  set `state` = ?, `decided_on` = ?, `decision` = ?, `decided_by` = ?, `updated_at` = ?, `version` = version + 1
  where `id` = ?;

-- answerComplaint
update `agency_complaints`
  set `answer_text` = ?, `answered_at` = ?, `answered_by` = ?, `answer_file_id` = ?, `updated_at` = ?, `version` = version + 1
  where `id` = ?;

-- answerPaperOf
select `files`.`id` as `fileId`, `files`.`name`, `files`.`media_type` as `mediaType`
  from `agency_complaints`
  inner join `files` on `files`.`id` = `agency_complaints`.`answer_file_id`
  where `agency_complaints`.`id` = ?;
