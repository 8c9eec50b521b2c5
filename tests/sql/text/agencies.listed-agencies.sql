-- listedAgencies
select `agencies`.`id`, `agencies`.`code`, `agencies`.`uscc`, `agencies`.`name`, `agencies`.`short_name` as `shortName`, `agencies`.`home`, `agencies`.`elsewhere_authority` as `elsewhereAuthority`, `agencies`.`elsewhere_filing_no` as `elsewhereFilingNo`, `agencies`.`filing_state` as `filingState`, `agencies`.`filing_no` as `filingNo`, `agencies`.`listed_on` as `listedOn`, `agencies`.`version`, case when (`agencies`.`listed_on` is null or `agencies`.`listed_on` > ?) then 'not-listed' when exists (select 1 as `one`
  from `agency_measures`
  where `agency_measures`.`agency_id` = `agencies`.`id` and `agency_measures`.`kind` = ? and `agency_measures`.`state` in (?, ?) and `agency_measures`.`from_on` <= ? and (`agency_measures`.`until_on` is null or `agency_measures`.`until_on` >= ?) and (`agency_measures`.`lifted_on` is null or `agency_measures`.`lifted_on` > ?)) then 'removed' when exists (select 1 as `one`
  from `agency_measures`
  where `agency_measures`.`agency_id` = `agencies`.`id` and `agency_measures`.`kind` = ? and `agency_measures`.`state` in (?, ?) and `agency_measures`.`from_on` <= ? and (`agency_measures`.`until_on` is null or `agency_measures`.`until_on` >= ?) and (`agency_measures`.`lifted_on` is null or `agency_measures`.`lifted_on` > ?)) then 'suspended' else 'good' end as `standing`
  from `agencies`
  where `agencies`.`filing_state` in (?) and case when (`agencies`.`listed_on` is null or `agencies`.`listed_on` > ?) then 'not-listed' when exists (select 1 as `one`
  from `agency_measures`
  where `agency_measures`.`agency_id` = `agencies`.`id` and `agency_measures`.`kind` = ? and `agency_measures`.`state` in (?, ?) and `agency_measures`.`from_on` <= ? and (`agency_measures`.`until_on` is null or `agency_measures`.`until_on` >= ?) and (`agency_measures`.`lifted_on` is null or `agency_measures`.`lifted_on` > ?)) then 'removed' when exists (select 1 as `one`
  from `agency_measures`
  where `agency_measures`.`agency_id` = `agencies`.`id` and `agency_measures`.`kind` = ? and `agency_measures`.`state` in (?, ?) and `agency_measures`.`from_on` <= ? and (`agency_measures`.`until_on` is null or `agency_measures`.`until_on` >= ?) and (`agency_measures`.`lifted_on` is null or `agency_measures`.`lifted_on` > ?)) then 'suspended' else 'good' end = ? and `agencies`.`home` = ? and (`agencies`.`name` like ? or `agencies`.`code` = ? or `agencies`.`uscc` = ?)
  order by `agencies`.`name_sort`, `agencies`.`id`
  limit ? offset ?;

-- countListedAgencies
select count(*) as `count`
  from `agencies`
  where `agencies`.`filing_state` in (?) and case when (`agencies`.`listed_on` is null or `agencies`.`listed_on` > ?) then 'not-listed' when exists (select 1 as `one`
  from `agency_measures`
  where `agency_measures`.`agency_id` = `agencies`.`id` and `agency_measures`.`kind` = ? and `agency_measures`.`state` in (?, ?) and `agency_measures`.`from_on` <= ? and (`agency_measures`.`until_on` is null or `agency_measures`.`until_on` >= ?) and (`agency_measures`.`lifted_on` is null or `agency_measures`.`lifted_on` > ?)) then 'removed' when exists (select 1 as `one`
  from `agency_measures`
  where `agency_measures`.`agency_id` = `agencies`.`id` and `agency_measures`.`kind` = ? and `agency_measures`.`state` in (?, ?) and `agency_measures`.`from_on` <= ? and (`agency_measures`.`until_on` is null or `agency_measures`.`until_on` >= ?) and (`agency_measures`.`lifted_on` is null or `agency_measures`.`lifted_on` > ?)) then 'suspended' else 'good' end = ? and `agencies`.`home` = ? and (`agencies`.`name` like ? or `agencies`.`code` = ? or `agencies`.`uscc` = ?);
