-- updateName
update `persons`
  set `name` = ?, `former_names_json` = ?, `name_sort` = ?, `name_strokes` = ?, `name_pinyin` = ?, `name_initials` = ?, `updated_at` = ?, `version` = version + 1
  where `persons`.`id` = ?;
