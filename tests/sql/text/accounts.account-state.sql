-- accountsAfter
select `accounts`.`id`, `accounts`.`username`, `accounts`.`display_name`, `accounts`.`principal_kind`, `accounts`.`unit_id`, `accounts`.`person_id`, `accounts`.`agency_id`, `accounts`.`is_disabled`, `accounts`.`ends_on`, `accounts`.`must_change_password`, `accounts`.`password_hash`, `accounts`.`session_epoch`, `accounts`.`version`
  from `accounts`
  where `accounts`.`id` > ?
  order by `accounts`.`id`
  limit ?;

-- lockAccount
select `accounts`.`id`, `accounts`.`username`, `accounts`.`display_name`, `accounts`.`principal_kind`, `accounts`.`unit_id`, `accounts`.`person_id`, `accounts`.`agency_id`, `accounts`.`is_disabled`, `accounts`.`ends_on`, `accounts`.`must_change_password`, `accounts`.`password_hash`, `accounts`.`session_epoch`, `accounts`.`version`
  from `accounts`
  where `accounts`.`id` = ? for update;

-- rolesOf
select `account_roles`.`account_id`, `account_roles`.`role`, `account_roles`.`scope_kind`, `account_roles`.`scope_value`
  from `account_roles`
  where `account_roles`.`account_id` in (?, ?)
  order by `account_roles`.`account_id`, `account_roles`.`role`, `account_roles`.`scope_kind`, `account_roles`.`scope_value`;

-- apiKeysAfter
select `api_keys`.`id`, `api_keys`.`account_id`, `api_keys`.`client`, `api_keys`.`key_hash`, `api_keys`.`default_ground`, `api_keys`.`revoked_at`
  from `api_keys`
  where `api_keys`.`id` > ?
  order by `api_keys`.`id`
  limit ?;

-- lockApiKey
select `api_keys`.`id`, `api_keys`.`account_id`, `api_keys`.`client`, `api_keys`.`key_hash`, `api_keys`.`default_ground`, `api_keys`.`revoked_at`
  from `api_keys`
  where `api_keys`.`id` = ? for update;

-- visibilityRows
select `record_kind_visibility`.`visibility_class`, `record_kind_visibility`.`role`
  from `record_kind_visibility`
  order by `record_kind_visibility`.`visibility_class`, `record_kind_visibility`.`role`;
