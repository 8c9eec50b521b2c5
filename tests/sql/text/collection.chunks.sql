-- insertChunk
insert /* prepared */ into `import_chunks` (`import_id`, `attempt`, `ordinal`, `first_row`, `last_row`, `sheet_sealed`, `rows_sealed`, `refused_count`, `applied_count`, `added_count`, `unchanged_count`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- chunkIndex
select `import_chunks`.`ordinal`, `import_chunks`.`first_row`, `import_chunks`.`last_row`, `import_chunks`.`refused_count`, `import_chunks`.`applied_count`, `import_chunks`.`added_count`, `import_chunks`.`unchanged_count`
  from `import_chunks`
  where `import_chunks`.`import_id` = ? and `import_chunks`.`attempt` = ?
  order by `import_chunks`.`ordinal`
  limit ?;

-- chunkRows
select `import_chunks`.`rows_sealed`
  from `import_chunks`
  where `import_chunks`.`import_id` = ? and `import_chunks`.`attempt` = ? and `import_chunks`.`ordinal` = ?;

-- chunkSheet
select `import_chunks`.`sheet_sealed`, `import_chunks`.`rows_sealed`
  from `import_chunks`
  where `import_chunks`.`import_id` = ? and `import_chunks`.`attempt` = ? and `import_chunks`.`ordinal` = ?;

-- replaceRows
update `import_chunks`
  set `rows_sealed` = ?, `refused_count` = ?, `applied_count` = ?, `added_count` = ?, `unchanged_count` = ?
  where `import_id` = ? and `attempt` = ? and `ordinal` = ?;

-- removeChunks
delete
  from `import_chunks`
  where `import_id` = ?;
