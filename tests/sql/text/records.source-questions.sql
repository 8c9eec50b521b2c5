-- peopleWithKinds
select distinct `record_versions`.`person_id`
  from `record_versions`
  where `record_versions`.`kind` in (?) and `record_versions`.`superseded_at` is null and `record_versions`.`state` in (?, ?) and `record_versions`.`person_id` > ?
  order by `record_versions`.`person_id`
  limit ?;
