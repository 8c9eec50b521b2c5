-- settingRows
select `settings`.`name`, `settings`.`value_json`, `settings`.`version`, `settings`.`updated_at`
  from `settings`
  where `settings`.`name` in (?)
  order by `settings`.`name`
  limit ?;

-- lockSetting
select `settings`.`name`, `settings`.`value_json`, `settings`.`version`, `settings`.`updated_at`
  from `settings`
  where `settings`.`name` = ? for update;

-- saveSetting
insert into `settings` (`name`, `value_json`, `updated_at`)
  values (?, ?, ?)
  on duplicate key update `value_json` = ?, `updated_at` = ?, `version` = version + 1;
