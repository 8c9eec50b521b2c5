-- agencyOfSeat
select `agencies`.`id`
  from `agencies`
  where `agencies`.`code` = ?;

-- activeAccount
select `accounts`.`id`, `accounts`.`username`, `accounts`.`display_name`, `accounts`.`unit_id`, `accounts`.`person_id`, `accounts`.`agency_id`, `accounts`.`locale`, `accounts`.`must_change_password`, `accounts`.`session_epoch`, `account_roles`.`role`, `account_roles`.`scope_kind`, `account_roles`.`scope_value`
  from `accounts`
  left join `account_roles` on `account_roles`.`account_id` = `accounts`.`id`
  where `accounts`.`id` = ? and `accounts`.`is_disabled` = ? and (`accounts`.`ends_on` is null or `accounts`.`ends_on` >= ?)
  order by `account_roles`.`role`, `accounts`.`id`;

-- accountOfKey
select `accounts`.`id`, `accounts`.`username`, `accounts`.`display_name`, `accounts`.`unit_id`, `accounts`.`person_id`, `accounts`.`agency_id`, `accounts`.`locale`, `accounts`.`must_change_password`, `accounts`.`session_epoch`, `account_roles`.`role`, `account_roles`.`scope_kind`, `account_roles`.`scope_value`, `api_keys`.`client`, `api_keys`.`default_ground`
  from `api_keys`
  inner join `accounts` on `accounts`.`id` = `api_keys`.`account_id`
  left join `account_roles` on `account_roles`.`account_id` = `accounts`.`id`
  where `api_keys`.`key_hash` = ? and `api_keys`.`revoked_at` is null and `accounts`.`is_disabled` = ? and (`accounts`.`ends_on` is null or `accounts`.`ends_on` >= ?)
  order by `account_roles`.`role`, `accounts`.`id`;

-- rolePermissions
select `role_permissions`.`role`, `role_permissions`.`permission`
  from `role_permissions`
  order by `role_permissions`.`role`, `role_permissions`.`permission`;

-- accountForLogin
select `accounts`.`id`, `accounts`.`password_hash`, `accounts`.`is_disabled`, `accounts`.`ends_on`, `accounts`.`must_change_password`, `accounts`.`session_epoch`
  from `accounts`
  where `accounts`.`username` = ?;

-- accountById
select `accounts`.`id`, `accounts`.`username`, `accounts`.`display_name`, `accounts`.`principal_kind`, `accounts`.`unit_id`, `accounts`.`person_id`, `accounts`.`is_disabled`, `accounts`.`is_demo`, `accounts`.`ends_on`, `accounts`.`must_change_password`, `accounts`.`password_hash`, `accounts`.`session_epoch`, `accounts`.`version`
  from `accounts`
  where `accounts`.`id` = ?;

-- roleExclusions
select `role_exclusions`.`role_a`, `role_exclusions`.`role_b`
  from `role_exclusions`
  order by `role_exclusions`.`role_a`, `role_exclusions`.`role_b`;

-- accountsOfPerson
select `accounts`.`id`
  from `accounts`
  where `accounts`.`person_id` = ?
  order by `accounts`.`id`
  limit ?;

-- openSessions
select `sessions`.`id`, `sessions`.`created_at`, `sessions`.`address`, `sessions`.`user_agent`
  from `sessions`
  where `sessions`.`account_id` = ? and `sessions`.`expires_at` > ? and `sessions`.`absolute_expires_at` > ?
  order by `sessions`.`created_at` desc, `sessions`.`id`
  limit ?;

-- deleteSessionsOf
delete
  from `sessions`
  where `account_id` = ?;

-- insertAccount
insert into `accounts` (`id`, `username`, `display_name`, `principal_kind`, `password_hash`, `password_changed_at`, `must_change_password`, `is_demo`, `unit_id`, `person_id`, `agency_id`, `ends_on`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
insert into `account_roles` (`account_id`, `role`, `scope_kind`, `scope_value`, `granted_at`)
  values (?, ?, ?, ?, ?);

-- insertApiKey
insert into `api_keys` (`id`, `account_id`, `client`, `key_hash`, `default_ground`, `created_at`)
  values (?, ?, ?, ?, ?, ?);

-- setLocale
update `accounts`
  set `locale` = ?
  where `id` = ?;

-- replacePassword
update `accounts`
  set `password_hash` = ?, `password_changed_at` = ?, `must_change_password` = ?, `session_epoch` = ?, `updated_at` = ?, `version` = version + 1
  where `id` = ?;
delete
  from `sessions`
  where `account_id` = ?;
