import type { OrgUnitSnapshot } from "./org-units.events";

/** As much of a row of `org_units` as the journal keeps. */
export interface StoredUnit {
  code: string;
  name: string;
  short_name: string | null;
  former_names_json: string;
  parent_id: string | null;
  division_code: string;
  nature: string;
  branch: string;
  uscc: string | null;
  org_level: string | null;
  closed_on: string | null;
  merged_into_id: string | null;
}

export function unitSnapshot(unit: StoredUnit): OrgUnitSnapshot {
  return {
    code: unit.code,
    name: unit.name,
    shortName: unit.short_name,
    formerNames: JSON.parse(unit.former_names_json) as string[],
    parentId: unit.parent_id,
    divisionCode: unit.division_code,
    nature: unit.nature,
    branch: unit.branch,
    uscc: unit.uscc,
    level: unit.org_level,
    closedOn: unit.closed_on,
    mergedIntoId: unit.merged_into_id,
  };
}
