-- catalogueNames
select `code`, `name_zh` as `zh`, `name_en` as `en`
  from `contributors`
  where `code` in (?)
  order by `code`
  limit ?;
select `code`, `name_zh` as `zh`, `name_en` as `en`
  from `collection_items`
  where `code` in (?)
  order by `code`
  limit ?;

-- accountNames
select `accounts`.`id`, `accounts`.`display_name` as `name`
  from `accounts`
  where `accounts`.`id` in (?)
  order by `accounts`.`id`
  limit ?;
