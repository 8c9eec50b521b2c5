-- enterpriseById
select `enterprises`.`id`, `enterprises`.`uscc`, `enterprises`.`name`, `enterprises`.`legal_representative` as `legalRepresentative`, `enterprises`.`address`, `enterprises`.`industry`, `enterprises`.`founded_on` as `foundedOn`, `enterprises`.`status`, `enterprises`.`former_names_json` as `formerNamesJson`, `enterprises`.`version`
  from `enterprises`
  where `enterprises`.`id` = ?;

-- enterprisesByCodes
select `enterprises`.`id`, `enterprises`.`uscc`, `enterprises`.`name`, `enterprises`.`legal_representative` as `legalRepresentative`, `enterprises`.`address`, `enterprises`.`industry`, `enterprises`.`founded_on` as `foundedOn`, `enterprises`.`status`, `enterprises`.`former_names_json` as `formerNamesJson`, `enterprises`.`version`
  from `enterprises`
  where `enterprises`.`uscc` in (?)
  order by `enterprises`.`id`
  limit ?;

-- enterprisesAfter
select `enterprises`.`id`, `enterprises`.`uscc`, `enterprises`.`name`, `enterprises`.`legal_representative` as `legalRepresentative`, `enterprises`.`address`, `enterprises`.`industry`, `enterprises`.`founded_on` as `foundedOn`, `enterprises`.`status`, `enterprises`.`former_names_json` as `formerNamesJson`, `enterprises`.`version`
  from `enterprises`
  where `enterprises`.`id` > ?
  order by `enterprises`.`id`
  limit ?;

-- enterpriseIds
select `enterprises`.`id`
  from `enterprises`
  where `enterprises`.`status` = ? and exists (select `enterprise_facts`.`id`
  from `enterprise_facts`
  where `enterprise_facts`.`enterprise_id` = `enterprises`.`id` and `enterprise_facts`.`state` = ?) and `enterprises`.`name` like ?
  order by `enterprises`.`name_sort`, `enterprises`.`id`
  limit ?;

-- enterprisesByIds
select `enterprises`.`id`, `enterprises`.`uscc`, `enterprises`.`name`, `enterprises`.`legal_representative` as `legalRepresentative`, `enterprises`.`address`, `enterprises`.`industry`, `enterprises`.`founded_on` as `foundedOn`, `enterprises`.`status`, `enterprises`.`former_names_json` as `formerNamesJson`, `enterprises`.`version`
  from `enterprises`
  where `enterprises`.`id` in (?)
  order by `enterprises`.`id`
  limit ?;

-- enterprisePage
select `enterprises`.`id`, `enterprises`.`uscc`, `enterprises`.`name`, `enterprises`.`legal_representative` as `legalRepresentative`, `enterprises`.`address`, `enterprises`.`industry`, `enterprises`.`founded_on` as `foundedOn`, `enterprises`.`status`, `enterprises`.`former_names_json` as `formerNamesJson`, `enterprises`.`version`
  from `enterprises`
  where `enterprises`.`status` = ? and exists (select `enterprise_facts`.`id`
  from `enterprise_facts`
  where `enterprise_facts`.`enterprise_id` = `enterprises`.`id` and `enterprise_facts`.`state` = ?) and `enterprises`.`name` like ?
  order by `enterprises`.`name_sort`, `enterprises`.`id`
  limit ? offset ?;

-- countEnterprises
select count(*) as `count`
  from `enterprises`
  where `enterprises`.`name` like ?;

-- insertEnterprises
insert /* prepared */ into `enterprises` (`id`)
  values (?);

-- updateEnterprise
update `enterprises`
  set `id` = ?, `version` = ?
  where `id` = ? and `version` = ?;

-- factById
select `enterprise_facts`.`id`, `enterprise_facts`.`enterprise_id` as `enterpriseId`, `enterprise_facts`.`kind`, `enterprise_facts`.`body`, `enterprise_facts`.`document_no` as `documentNo`, `enterprise_facts`.`decided_on` as `decidedOn`, `enterprise_facts`.`grade`, `enterprise_facts`.`summary`, `enterprise_facts`.`state`, `enterprise_facts`.`ended_on` as `endedOn`, `enterprise_facts`.`ending_document_no` as `endingDocumentNo`, `enterprise_facts`.`version`
  from `enterprise_facts`
  where `enterprise_facts`.`id` = ?;

-- factsAfter
select `enterprise_facts`.`id`, `enterprise_facts`.`enterprise_id` as `enterpriseId`, `enterprise_facts`.`kind`, `enterprise_facts`.`body`, `enterprise_facts`.`document_no` as `documentNo`, `enterprise_facts`.`decided_on` as `decidedOn`, `enterprise_facts`.`grade`, `enterprise_facts`.`summary`, `enterprise_facts`.`state`, `enterprise_facts`.`ended_on` as `endedOn`, `enterprise_facts`.`ending_document_no` as `endingDocumentNo`, `enterprise_facts`.`version`
  from `enterprise_facts`
  where `enterprise_facts`.`id` > ?
  order by `enterprise_facts`.`id`
  limit ?;

-- factsOf
select `enterprise_facts`.`id`, `enterprise_facts`.`enterprise_id` as `enterpriseId`, `enterprise_facts`.`kind`, `enterprise_facts`.`body`, `enterprise_facts`.`document_no` as `documentNo`, `enterprise_facts`.`decided_on` as `decidedOn`, `enterprise_facts`.`grade`, `enterprise_facts`.`summary`, `enterprise_facts`.`state`, `enterprise_facts`.`ended_on` as `endedOn`, `enterprise_facts`.`ending_document_no` as `endingDocumentNo`, `enterprise_facts`.`version`
  from `enterprise_facts`
  where `enterprise_facts`.`enterprise_id` in (?)
  order by `enterprise_facts`.`decided_on` desc, `enterprise_facts`.`id`
  limit ?;

-- insertFacts
insert /* prepared */ into `enterprise_facts` (`id`)
  values (?);

-- endFact
update `enterprise_facts`
  set `state` = ?, `ended_on` = ?, `ending_document_no` = ?, `updated_at` = ?, `version` = ?
  where `id` = ? and `version` = ? and `state` = ?;
