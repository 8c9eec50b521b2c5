import type { CivilDate } from "~/platform/civil-date";
import type { Leaving } from "./person-acts.rules";

export interface PersonCorrection {
  personId: string;
  /** The version the form was read at. */
  version: number;
  staffClass: string;
  politicalStatus: string | null;
  partyJoinedOn: string | null;
  workStartedOn: string | null;
  nationality: string | null;
  position: string | null;
  rank: string | null;
  reason: { code: string; text: string };
}

export interface PersonTransfer {
  personId: string;
  version: number;
  unitCode: string;
  staffClass: string;
  position: string | null;
  rank: string | null;
  /** First day at the new place. */
  fromOn: CivilDate;
  reason: { code: string; text: string };
}

export interface PersonRetirement {
  personId: string;
  version: number;
  leaving: Leaving;
  /** Last day in post, inclusive. */
  lastOn: CivilDate;
  reason: { code: string; text: string };
}

/** What one registrar proposes to do with a person and another confirms; a change of name is an act of its own. */
export type PersonChangeProposal =
  | { act: "correct-person"; input: PersonCorrection }
  | { act: "transfer-person"; input: PersonTransfer }
  | { act: "retire-person"; input: PersonRetirement };

export const RENAME_PERSON = "rename-person";
export const CHANGE_PERSON = "change-person";

export const personSubject = (personId: string) => ({ type: "person", id: personId });

/** The task of each act, as a line of the workbench. */
export const CHANGE_TASKS = {
  "correct-person": "confirm-correction",
  "transfer-person": "confirm-transfer",
  "retire-person": "confirm-retirement",
} as const satisfies Record<PersonChangeProposal["act"], string>;

/** The line by which its proposer learns that an act came back. */
export const RETURNED_TASKS = {
  "correct-person": "returned-correction",
  "transfer-person": "returned-transfer",
  "retire-person": "returned-retirement",
} as const satisfies Record<PersonChangeProposal["act"], string>;
