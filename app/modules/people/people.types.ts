import type { CivilDate } from "~/platform/civil-date";
import { type PersonStatus, type Sex, type StaffClass, staffClasses } from "./roster-choices.rules";

export type { PersonStatus, Sex, StaffClass };

export const STAFF_CLASSES = [
  "civil-servant",
  "reference-managed",
  "institution-manager",
  "institution-professional",
  "institution-worker",
  "institution-unspecified",
  "organ-worker",
] as const satisfies readonly StaffClass[];

export const PERSON_STATUSES = [
  "in-post",
  "retired",
  "transferred-out",
  "resigned",
  "deceased",
] as const satisfies readonly PersonStatus[];

/** A person as the register holds them now; never with the identity number. Dates given to month or year keep that precision. */
export interface Person {
  id: string;
  name: string;
  idNumberMasked: string;
  sex: Sex;
  bornOn: CivilDate;
  staffClass: StaffClass;
  status: PersonStatus;
  politicalStatus: string | null;
  partyJoinedOn: string | null;
  workStartedOn: string | null;
  nationality: string | null;
  formerNames: readonly string[];
  unitId: string;
  position: string | null;
  rank: string | null;
  mainPostingId: string;
  mergedIntoId: string | null;
  version: number;
}

/** A person at a unit; both days inclusive, `toOn` null while it lasts. `rank` is a civil servant's, `grade` an institution's. */
export interface Posting {
  id: string;
  personId: string;
  unitId: string;
  isMain: boolean;
  staffClass: StaffClass;
  position: string | null;
  rank: string | null;
  category: string | null;
  grade: string | null;
  fromOn: CivilDate;
  fromPrecision: "day" | "month";
  toOn: CivilDate | null;
  rankFromOn: string | null;
}

/** A staff class as the roster writes it; the code itself where it is none of ours. */
export function staffClassLabel(code: string): string {
  return staffClasses.find((choice) => choice.code === code)?.label ?? code;
}
