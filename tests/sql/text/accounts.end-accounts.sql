-- accountsOfPosting
select `accounts`.`id`
  from `accounts`
  where `accounts`.`person_id` = ? and `accounts`.`principal_kind` = ? and (`accounts`.`ends_on` is null or `accounts`.`ends_on` > ?) and (`accounts`.`unit_id` is null or `accounts`.`unit_id` = ?)
  order by `accounts`.`id`
  limit ?;

-- accountsOfUnit
select `accounts`.`id`
  from `accounts`
  where `accounts`.`unit_id` = ? and `accounts`.`principal_kind` = ? and (`accounts`.`ends_on` is null or `accounts`.`ends_on` > ?)
  order by `accounts`.`id`
  limit ?;

-- peopleWithAccounts
select distinct accounts.person_id
  from accounts force index (person_index)
  where accounts.person_id in (?, ?) and accounts.principal_kind = 'posting' and (accounts.ends_on is null or accounts.ends_on > ?)
  order by accounts.person_id;

-- endAccount
update `accounts`
  set `ends_on` = ?, `session_epoch` = ?, `updated_at` = ?, `version` = version + 1
  where `accounts`.`id` = ?;

-- endSessions
delete
  from `sessions`
  where `sessions`.`account_id` = ?;
