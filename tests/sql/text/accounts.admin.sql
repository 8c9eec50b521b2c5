-- listAccounts
select `accounts`.`id`, `accounts`.`username`, `accounts`.`display_name`, `accounts`.`principal_kind`, `accounts`.`is_disabled`, `accounts`.`ends_on`, coalesce(agencies.name, org_units.name) as `unit_name`
  from `accounts`
  left join `org_units` on `org_units`.`id` = `accounts`.`unit_id`
  left join `agencies` on `agencies`.`id` = `accounts`.`agency_id`
  where (`accounts`.`username` like ? or `accounts`.`display_name` like ? or `org_units`.`name` like ? or `agencies`.`name` like ?) and `accounts`.`id` in (select `account_roles`.`account_id`
  from `account_roles`
  where `account_roles`.`role` = ?) and `accounts`.`is_disabled` = ? and (`accounts`.`ends_on` is null or `accounts`.`ends_on` >= ?)
  order by `accounts`.`username`, `accounts`.`id`
  limit ? offset ?;

-- countAccounts
select count(*) as `count`
  from `accounts`
  left join `org_units` on `org_units`.`id` = `accounts`.`unit_id`
  left join `agencies` on `agencies`.`id` = `accounts`.`agency_id`
  where (`accounts`.`username` like ? or `accounts`.`display_name` like ? or `org_units`.`name` like ? or `agencies`.`name` like ?) and `accounts`.`id` in (select `account_roles`.`account_id`
  from `account_roles`
  where `account_roles`.`role` = ?) and `accounts`.`is_disabled` = ? and (`accounts`.`ends_on` is null or `accounts`.`ends_on` >= ?);

-- accountPage
select `accounts`.`id`, `accounts`.`username`, `accounts`.`display_name`, `accounts`.`principal_kind`, `accounts`.`person_id`, `accounts`.`unit_id`, `accounts`.`is_disabled`, `accounts`.`is_demo`, `accounts`.`ends_on`, `accounts`.`must_change_password`, `accounts`.`password_changed_at`, `accounts`.`created_at`, `accounts`.`version`, coalesce(agencies.name, org_units.name) as `unit_name`
  from `accounts`
  left join `org_units` on `org_units`.`id` = `accounts`.`unit_id`
  left join `agencies` on `agencies`.`id` = `accounts`.`agency_id`
  where `accounts`.`id` = ?;

-- keysOf
select `api_keys`.`id`, `api_keys`.`client`, `api_keys`.`created_at`, `api_keys`.`last_used_on`, `api_keys`.`revoked_at`
  from `api_keys`
  where `api_keys`.`account_id` = ?
  order by `api_keys`.`id` desc
  limit ?;

-- countSessions
select count(*) as `count`
  from `sessions`
  where `sessions`.`account_id` = ? and `sessions`.`expires_at` > ? and `sessions`.`absolute_expires_at` > ?;

-- changeAccount
update `accounts`
  set `is_disabled` = ?, `password_hash` = ?, `password_changed_at` = ?, `must_change_password` = ?, `session_epoch` = session_epoch + 1, `version` = version + 1, `updated_at` = ?
  where `id` = ?;
delete
  from `sessions`
  where `account_id` = ?;

-- tieToPosting
update `accounts`
  set `person_id` = ?, `unit_id` = ?, `updated_at` = ?, `version` = version + 1
  where `id` = ?;

-- tieToAgency
update `accounts`
  set `agency_id` = ?, `updated_at` = ?, `version` = version + 1
  where `id` = ? and `agency_id` is null;

-- insertRole
insert ignore into `account_roles` (`account_id`, `role`, `scope_kind`, `scope_value`, `granted_at`)
  values (?, ?, ?, ?, ?);

-- deleteRole
delete
  from `account_roles`
  where `account_id` = ? and `role` = ? and `scope_kind` = ? and `scope_value` = ?;

-- revokeKey
update `api_keys`
  set `revoked_at` = ?
  where `id` = ?;

-- replaceRights
delete
  from `role_permissions`
  where `role` = ?;
insert into `role_permissions` (`role`, `permission`)
  values (?, ?);

-- replaceVisibility
delete
  from `record_kind_visibility`
  where `visibility_class` = ?;
insert into `record_kind_visibility` (`visibility_class`, `role`)
  values (?, ?);

-- subjectsOfEvent
select distinct `journal_events`.`subject_id`
  from `journal_events`
  where `journal_events`.`subject_type` = ? and `journal_events`.`name` = ?
  order by `journal_events`.`subject_id`;

-- unitIdOfCode
select `org_units`.`id`
  from `org_units`
  where `org_units`.`code` = ?;

-- divisionExists
select `divisions`.`code`
  from `divisions`
  where `divisions`.`code` = ?;
