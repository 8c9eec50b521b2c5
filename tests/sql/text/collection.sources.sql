-- collectionItem
select `collection_items`.`code`, `collection_items`.`name_zh`, `collection_items`.`name_en`, `collection_items`.`import_format`, `collection_items`.`category`, `collection_items`.`frequency`, `collection_items`.`grace_days`, `collection_items`.`contributor_code`, `collection_items`.`basis_json`, `collection_items`.`confidence`, `collection_items`.`valid_from`, `collection_items`.`valid_to`, `collection_items`.`answers_json`, `contributors`.`name_zh` as `contributor_zh`, `contributors`.`name_en` as `contributor_en`, `contributors`.`unit_code`, `contributors`.`division_code`, `org_units`.`id` as `unit_id`, `org_units`.`path` as `unit_path`, `org_units`.`name` as `unit_name`
  from `collection_items`
  inner join `contributors` on `contributors`.`code` = `collection_items`.`contributor_code`
  left join `org_units` on `org_units`.`code` = `contributors`.`unit_code`
  where `collection_items`.`code` = ?;

-- itemsOf
select `collection_items`.`code`, `collection_items`.`name_zh`, `collection_items`.`name_en`, `collection_items`.`import_format`, `collection_items`.`category`, `collection_items`.`frequency`, `collection_items`.`grace_days`, `collection_items`.`contributor_code`, `collection_items`.`basis_json`, `collection_items`.`confidence`, `collection_items`.`valid_from`, `collection_items`.`valid_to`, `collection_items`.`answers_json`
  from `collection_items`
  where `collection_items`.`contributor_code` in (?)
  order by `collection_items`.`contributor_code`, `collection_items`.`code`
  limit ?;

-- allContributors
select `contributors`.`code`, `contributors`.`name_zh`, `contributors`.`name_en`, `org_units`.`id` as `unit_id`
  from `contributors`
  inner join `org_units` on `org_units`.`code` = `contributors`.`unit_code`
  order by `contributors`.`code`
  limit ?;

-- contributorsInScope
select `contributors`.`code`, `contributors`.`name_zh`, `contributors`.`name_en`, `contributors`.`division_code`, `contributors`.`unit_code`, `contributors`.`basis_json`, `contributors`.`confidence`, `contributors`.`valid_from`, `contributors`.`valid_to`, `org_units`.`id` as `unit_id`
  from `contributors`
  left join `org_units` on `org_units`.`code` = `contributors`.`unit_code`
  where (false or `contributors`.`division_code` in (?) or `org_units`.`id` = ? or `org_units`.`path` like ? or `org_units`.`id` = ? or `org_units`.`path` like ?)
  order by `contributors`.`division_code`, `contributors`.`code`
  limit ?;

-- lastWords
select `imports`.`collection_item_code` as `item`, date_format(max(imports.committed_at) + interval 8 hour, '%Y-%m-%d') as `on`
  from `imports`
  where `imports`.`collection_item_code` in (?, ?) and `imports`.`state` = ?
  group by `imports`.`collection_item_code`;
select `zero_reports`.`item_code` as `item`, max(`zero_reports`.`to_on`) as `on`
  from `zero_reports`
  where `zero_reports`.`item_code` in (?, ?) and `zero_reports`.`state` = ?
  group by `zero_reports`.`item_code`;
