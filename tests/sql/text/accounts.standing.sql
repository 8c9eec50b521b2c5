-- rolesOfOtherAccounts
select `account_roles`.`role`
  from `accounts`
  inner join `account_roles` on `account_roles`.`account_id` = `accounts`.`id`
  where `accounts`.`person_id` = ? and `accounts`.`id` != ? and (`accounts`.`ends_on` is null or `accounts`.`ends_on` >= ?)
  order by `account_roles`.`role`, `accounts`.`id`;

-- rightsOfStanding
select `role_permissions`.`permission`
  from `accounts`
  left join `account_roles` on `account_roles`.`account_id` = `accounts`.`id`
  left join `role_permissions` on `role_permissions`.`role` = `account_roles`.`role`
  inner join `sessions` on `sessions`.`account_id` = `accounts`.`id`
  where `accounts`.`id` = ? and `accounts`.`is_disabled` = ? and `accounts`.`session_epoch` = ? and (`accounts`.`ends_on` is null or `accounts`.`ends_on` >= ?) and `sessions`.`id` = ?
  order by `role_permissions`.`permission`;
select `role_permissions`.`permission`
  from `accounts`
  left join `account_roles` on `account_roles`.`account_id` = `accounts`.`id`
  left join `role_permissions` on `role_permissions`.`role` = `account_roles`.`role`
  inner join `api_keys` on `api_keys`.`account_id` = `accounts`.`id`
  where `accounts`.`id` = ? and `accounts`.`is_disabled` = ? and `accounts`.`session_epoch` = ? and (`accounts`.`ends_on` is null or `accounts`.`ends_on` >= ?) and `api_keys`.`key_hash` = ? and `api_keys`.`revoked_at` is null
  order by `role_permissions`.`permission`;
