-- removeSettledDeliveries
delete
  from `webhook_deliveries`
  where `webhook_deliveries`.`state` <> ? and `webhook_deliveries`.`created_at` < ?
  order by `webhook_deliveries`.`id`
  limit ?;

-- subscriptionsOf
select `webhook_subscriptions`.`id`, `webhook_subscriptions`.`account_id` as `accountId`, `webhook_subscriptions`.`url`, `webhook_subscriptions`.`secret_sealed` as `secretSealed`, `webhook_subscriptions`.`events`, `webhook_subscriptions`.`state`, `webhook_subscriptions`.`failures`, `webhook_subscriptions`.`version`, `webhook_subscriptions`.`created_at` as `createdAt`
  from `webhook_subscriptions`
  where `webhook_subscriptions`.`account_id` = ?
  order by `webhook_subscriptions`.`id`
  limit ?;

-- subscriptionById
select `webhook_subscriptions`.`id`, `webhook_subscriptions`.`account_id` as `accountId`, `webhook_subscriptions`.`url`, `webhook_subscriptions`.`secret_sealed` as `secretSealed`, `webhook_subscriptions`.`events`, `webhook_subscriptions`.`state`, `webhook_subscriptions`.`failures`, `webhook_subscriptions`.`version`, `webhook_subscriptions`.`created_at` as `createdAt`
  from `webhook_subscriptions`
  where `webhook_subscriptions`.`id` = ?;

-- lockSubscription
select `webhook_subscriptions`.`id`, `webhook_subscriptions`.`account_id` as `accountId`, `webhook_subscriptions`.`url`, `webhook_subscriptions`.`secret_sealed` as `secretSealed`, `webhook_subscriptions`.`events`, `webhook_subscriptions`.`state`, `webhook_subscriptions`.`failures`, `webhook_subscriptions`.`version`, `webhook_subscriptions`.`created_at` as `createdAt`
  from `webhook_subscriptions`
  where `webhook_subscriptions`.`id` = ? for update;

-- subscriptionsAfter
select `webhook_subscriptions`.`id`, `webhook_subscriptions`.`account_id` as `accountId`, `webhook_subscriptions`.`url`, `webhook_subscriptions`.`secret_sealed` as `secretSealed`, `webhook_subscriptions`.`events`, `webhook_subscriptions`.`state`, `webhook_subscriptions`.`failures`, `webhook_subscriptions`.`version`, `webhook_subscriptions`.`created_at` as `createdAt`
  from `webhook_subscriptions`
  where `webhook_subscriptions`.`id` > ?
  order by `webhook_subscriptions`.`id`
  limit ?;

-- deliveriesOf
select `webhook_deliveries`.`message_id` as `messageId`, `webhook_deliveries`.`event`, `webhook_deliveries`.`state`, `webhook_deliveries`.`attempts`, `webhook_deliveries`.`next_at` as `nextAt`, `webhook_deliveries`.`last_status` as `lastStatus`, `webhook_deliveries`.`last_error` as `lastError`, `webhook_deliveries`.`created_at` as `createdAt`, `webhook_deliveries`.`delivered_at` as `deliveredAt`
  from `webhook_deliveries`
  where `webhook_deliveries`.`subscription_id` = ?
  order by `webhook_deliveries`.`id` desc
  limit ?;

-- dueSubscriptions
select `webhook_deliveries`.`subscription_id` as `id`
  from `webhook_deliveries`
  inner join `webhook_subscriptions` on `webhook_subscriptions`.`id` = `webhook_deliveries`.`subscription_id`
  inner join `accounts` on `accounts`.`id` = `webhook_subscriptions`.`account_id`
  where `webhook_deliveries`.`state` = ? and `webhook_deliveries`.`next_at` <= ? and `webhook_subscriptions`.`state` = ? and (`accounts`.`is_disabled` = ? and (`accounts`.`ends_on` is null or `accounts`.`ends_on` >= ?) and exists (select `account_roles`.`account_id`
  from `account_roles`
  inner join `role_permissions` on `role_permissions`.`role` = `account_roles`.`role`
  where `account_roles`.`account_id` = `accounts`.`id` and `role_permissions`.`permission` = ?))
  group by `webhook_deliveries`.`subscription_id`
  order by min(`webhook_deliveries`.`next_at`), `webhook_deliveries`.`subscription_id`
  limit ?;

-- dueDeliveries
select `webhook_deliveries`.`id`, `webhook_deliveries`.`message_id` as `messageId`, `webhook_deliveries`.`body_json` as `body`, `webhook_deliveries`.`attempts`
  from `webhook_deliveries`
  where `webhook_deliveries`.`subscription_id` = ? and `webhook_deliveries`.`state` = ? and `webhook_deliveries`.`next_at` <= ?
  order by `webhook_deliveries`.`next_at`, `webhook_deliveries`.`attempts`, `webhook_deliveries`.`id`
  limit ?;

-- insertSubscription
insert into `webhook_subscriptions` (`id`, `account_id`, `url`, `secret_sealed`, `events`, `state`, `created_at`, `updated_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?);

-- setSubscriptionState
update `webhook_subscriptions`
  set `state` = ?, `failures` = ?, `version` = `version` + ?, `updated_at` = ?
  where `id` = ?;

-- hastenDeliveries
update `webhook_deliveries`
  set `next_at` = ?
  where `subscription_id` = ? and `state` = ? and `next_at` > ?;

-- holdDeliveries
update `webhook_deliveries`
  set `next_at` = ?
  where `subscription_id` = ? and `state` = ? and `next_at` < ?;

-- countFailure
update `webhook_subscriptions`
  set `failures` = `failures` + ?
  where `id` = ?;
select `webhook_subscriptions`.`id`, `webhook_subscriptions`.`account_id` as `accountId`, `webhook_subscriptions`.`url`, `webhook_subscriptions`.`secret_sealed` as `secretSealed`, `webhook_subscriptions`.`events`, `webhook_subscriptions`.`state`, `webhook_subscriptions`.`failures`, `webhook_subscriptions`.`version`, `webhook_subscriptions`.`created_at` as `createdAt`
  from `webhook_subscriptions`
  where `webhook_subscriptions`.`id` = ?;

-- insertDelivery
insert into `webhook_deliveries` (`id`, `subscription_id`, `message_id`, `event`, `body_json`, `state`, `next_at`, `created_at`)
  values (?, ?, ?, ?, ?, ?, ?, ?);

-- claimDelivery
update `webhook_deliveries`
  set `attempts` = ?, `next_at` = ?
  where `id` = ? and `state` = ? and `attempts` = ?;

-- settleDelivery
update `webhook_deliveries`
  set `state` = ?, `last_status` = ?, `last_error` = ?, `next_at` = ?, `delivered_at` = ?
  where `id` = ? and `attempts` = ?;
