-- recomputationById
select `grade_recomputations`.`version_id` as `versionId`, `grade_recomputations`.`report_id` as `reportId`, `reports`.`no`, `grade_recomputations`.`agency_id` as `agencyId`, `agencies`.`name` as `agencyName`, `enterprises`.`name` as `enterpriseName`, `grade_recomputations`.`stated_grade` as `statedGrade`, `grade_recomputations`.`computed_grade` as `computedGrade`, `grade_recomputations`.`points`, `grade_recomputations`.`steps_json` as `stepsJson`, `grade_recomputations`.`outcome`, `grade_recomputations`.`state`, `grade_recomputations`.`decision_text` as `decisionText`, `grade_recomputations`.`decided_at` as `decidedAt`, `grade_recomputations`.`version`, `grade_recomputations`.`created_at` as `createdAt`
  from `grade_recomputations`
  inner join `reports` on `reports`.`id` = `grade_recomputations`.`report_id`
  inner join `agencies` on `agencies`.`id` = `grade_recomputations`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where `grade_recomputations`.`version_id` = ?;

-- recomputationsOf
select `grade_recomputations`.`version_id` as `versionId`, `grade_recomputations`.`stated_grade` as `statedGrade`, `grade_recomputations`.`computed_grade` as `computedGrade`, `grade_recomputations`.`points`, `grade_recomputations`.`outcome`, `grade_recomputations`.`state`, `grade_recomputations`.`decision_text` as `decisionText`, `grade_recomputations`.`version`
  from `grade_recomputations`
  where `grade_recomputations`.`report_id` = ?
  order by `grade_recomputations`.`created_at`, `grade_recomputations`.`version_id`
  limit ?;

-- recomputationsIn
select `grade_recomputations`.`version_id` as `versionId`, `grade_recomputations`.`report_id` as `reportId`, `reports`.`no`, `grade_recomputations`.`agency_id` as `agencyId`, `agencies`.`name` as `agencyName`, `enterprises`.`name` as `enterpriseName`, `grade_recomputations`.`stated_grade` as `statedGrade`, `grade_recomputations`.`computed_grade` as `computedGrade`, `grade_recomputations`.`points`, `grade_recomputations`.`steps_json` as `stepsJson`, `grade_recomputations`.`outcome`, `grade_recomputations`.`state`, `grade_recomputations`.`decision_text` as `decisionText`, `grade_recomputations`.`decided_at` as `decidedAt`, `grade_recomputations`.`version`, `grade_recomputations`.`created_at` as `createdAt`
  from `grade_recomputations`
  inner join `reports` on `reports`.`id` = `grade_recomputations`.`report_id`
  inner join `agencies` on `agencies`.`id` = `grade_recomputations`.`agency_id`
  inner join `enterprises` on `enterprises`.`id` = `reports`.`enterprise_id`
  where (`grade_recomputations`.`state` = ? and `grade_recomputations`.`outcome` = ? and `agencies`.`code` = ?)
  order by `grade_recomputations`.`created_at`, `grade_recomputations`.`version_id`
  limit ? offset ?;

-- countRecomputations
select count(*) as `count`
  from `grade_recomputations`
  inner join `agencies` on `agencies`.`id` = `grade_recomputations`.`agency_id`
  where (`grade_recomputations`.`state` = ? and `grade_recomputations`.`outcome` = ? and `agencies`.`code` = ?);

-- uncomputableByAgency
select `agencies`.`id` as `agencyId`, `agencies`.`code`, `agencies`.`name`, count(*) as `count`, min(`grade_recomputations`.`created_at`) as `oldest`
  from `grade_recomputations`
  inner join `agencies` on `agencies`.`id` = `grade_recomputations`.`agency_id`
  where `grade_recomputations`.`state` = ? and `grade_recomputations`.`outcome` = ? and `grade_recomputations`.`agency_id` = ?
  group by `agencies`.`id`, `agencies`.`code`, `agencies`.`name`
  order by `agencies`.`id`
  limit ?;

-- closeRecomputation
update `grade_recomputations`
  set `state` = ?, `decision_text` = ?, `decided_by` = ?, `decided_at` = ?, `version` = ?
  where `version_id` = ? and `version` = ? and `state` = ?;
