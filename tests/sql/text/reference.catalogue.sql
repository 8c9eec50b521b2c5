-- legalSources
select `legal_sources`.`source_key`, `legal_sources`.`short_zh`, `legal_sources`.`short_en`, `legal_sources`.`full_name_zh`, `legal_sources`.`full_name_en`, `legal_sources`.`issuer_zh`, `legal_sources`.`issuer_en`, `legal_sources`.`confidence`, `legal_sources`.`in_force_from`, `legal_sources`.`in_force_to`
  from `legal_sources`
  order by `legal_sources`.`source_key`
  limit ?;

-- divisions
select `code`, `parent_code`, `level`, `is_grouping_only`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `name_zh`, `name_en`
  from `divisions`
  order by `divisions`.`code`
  limit ?;

-- codeRows
select `code`, `parent_code`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `name_zh`, `name_en`
  from `code_tables`
  where `code_tables`.`table_code` = ?
  order by `code_tables`.`sort_order`, `code_tables`.`code`
  limit ?;

-- contributors
select `code`, `unit_code`, `division_code`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `name_zh`, `name_en`
  from `contributors`
  order by `contributors`.`code`
  limit ? offset ?;

-- contributorName
select `contributors`.`name_zh`, `contributors`.`name_en`
  from `contributors`
  where `contributors`.`code` = ?;

-- collectionItems
select `code`, `contributor_code`, `import_format`, `category`, `frequency`, `grace_days`, `answers_json`, `basis_json`, `confidence`, `valid_from`, `valid_to`, `name_zh`, `name_en`
  from `collection_items`
  where `collection_items`.`contributor_code` = ?
  order by `collection_items`.`code`
  limit ? offset ?;

-- countRows
select count(*) as `count`
  from `org_units`;

-- recordKinds
select `code`, `name_zh`, `name_en`, `family`, `is_adverse`, `confidence`, `valid_from`, `valid_to`, `definition_json`
  from `record_kinds`
  order by `record_kinds`.`sort_order`, `record_kinds`.`code`
  limit ? offset ?;
