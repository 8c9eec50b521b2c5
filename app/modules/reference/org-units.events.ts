/** Version 1 of what the journal keeps of an org unit. */
export interface OrgUnitSnapshot {
  code: string;
  name: string;
  shortName: string | null;
  formerNames: string[];
  parentId: string | null;
  divisionCode: string;
  nature: string;
  branch: string;
  uscc: string | null;
  level: string | null;
  closedOn: string | null;
  mergedIntoId: string | null;
}

export const orgUnitEvents = ["org-unit-created", "org-unit-changed"] as const;
