-- catalogueRow
select `code`, `name_zh`, `name_en`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `version`, `unit_code`, `division_code`, null as `contributor_code`, null as `import_format`, null as `category`, null as `frequency`, null as `grace_days`, null as `answers_json`
  from `contributors`
  where `code` = ?;
select `code`, `name_zh`, `name_en`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `version`, `contributor_code`, `import_format`, `category`, `frequency`, `grace_days`, `answers_json`, null as `unit_code`, null as `division_code`
  from `collection_items`
  where `code` = ?;

-- lockCatalogueRow
select `code`, `name_zh`, `name_en`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `version`, `unit_code`, `division_code`, null as `contributor_code`, null as `import_format`, null as `category`, null as `frequency`, null as `grace_days`, null as `answers_json`
  from `contributors`
  where `code` = ? for update;
select `code`, `name_zh`, `name_en`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `version`, `contributor_code`, `import_format`, `category`, `frequency`, `grace_days`, `answers_json`, null as `unit_code`, null as `division_code`
  from `collection_items`
  where `code` = ? for update;

-- catalogueRowsAfter
select `code`, `name_zh`, `name_en`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `version`, `unit_code`, `division_code`, null as `contributor_code`, null as `import_format`, null as `category`, null as `frequency`, null as `grace_days`, null as `answers_json`
  from `contributors`
  where `code` > ?
  order by `code`
  limit ?;
select `code`, `name_zh`, `name_en`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `version`, `contributor_code`, `import_format`, `category`, `frequency`, `grace_days`, `answers_json`, null as `unit_code`, null as `division_code`
  from `collection_items`
  where `code` > ?
  order by `code`
  limit ?;

-- countItemsAfter
select count(*) as `count`
  from `collection_items`
  where `collection_items`.`contributor_code` = ? and (`collection_items`.`valid_to` is null or `collection_items`.`valid_to` > ?);

-- putCatalogueRow
insert into `contributors` (`code`, `name_zh`, `name_en`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `unit_code`, `division_code`, `version`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `name_zh` = ?, `name_en` = ?, `basis_json` = ?, `confidence` = ?, `valid_from` = ?, `valid_to` = ?, `unit_code` = ?, `division_code` = ?, `version` = version + 1;
insert into `collection_items` (`code`, `name_zh`, `name_en`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `contributor_code`, `import_format`, `category`, `frequency`, `grace_days`, `answers_json`, `version`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `name_zh` = ?, `name_en` = ?, `basis_json` = ?, `confidence` = ?, `valid_from` = ?, `valid_to` = ?, `contributor_code` = ?, `import_format` = ?, `category` = ?, `frequency` = ?, `grace_days` = ?, `answers_json` = ?, `version` = version + 1;
