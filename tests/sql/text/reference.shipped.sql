-- catalogueRows
select `code`, `verdict`
  from `vetting_rules`
  order by `code`
  limit ?;
