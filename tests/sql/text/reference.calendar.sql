-- calendarYears
select `calendar_years`.`year`, `calendar_years`.`is_published`, `calendar_years`.`basis`, `calendar_years`.`confidence`, `calendar_years`.`version`
  from `calendar_years`
  order by `calendar_years`.`year`;

-- calendarDays
select `calendar_days`.`day_on`, `calendar_days`.`is_working`, `calendar_days`.`name_zh`, `calendar_days`.`name_en`
  from `calendar_days`
  where `calendar_days`.`day_on` >= ? and `calendar_days`.`day_on` <= ?
  order by `calendar_days`.`day_on`;

-- lockYear
select `calendar_years`.`year`, `calendar_years`.`is_published`, `calendar_years`.`basis`, `calendar_years`.`confidence`, `calendar_years`.`version`
  from `calendar_years`
  where `calendar_years`.`year` = ? for update;

-- replaceYear
insert into `calendar_years` (`year`, `is_published`, `basis`, `confidence`)
  values (?, ?, ?, ?)
  on duplicate key update `is_published` = ?, `basis` = ?, `confidence` = ?, `version` = version + 1;
delete
  from `calendar_days`
  where `day_on` >= ? and `day_on` <= ?;
insert into `calendar_days` (`day_on`, `is_working`, `name_zh`, `name_en`)
  values (?, ?, ?, ?);
