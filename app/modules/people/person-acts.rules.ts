import { isWrittenAfter, isWrittenBefore } from "~/modules/reference/written-date.rules";
import { addDays, type CivilDate } from "~/platform/civil-date";
import type { Refusal } from "~/platform/result";

/** What an act rests on: the person as locked, the posting that runs, today. */
export interface ActFacts {
  version: number;
  status: string;
  mergedIntoId: string | null;
  main: { unitId: string; fromOn: CivilDate; toOn: CivilDate | null };
}

/** The form was read at another version than the person has now. */
export function isStale(facts: Pick<ActFacts, "version">, readAt: number): boolean {
  return facts.version !== readAt;
}

/** Why nothing can be done with this person any more, or null. */
export function personRefusal(facts: Pick<ActFacts, "mergedIntoId">): Refusal | null {
  return facts.mergedIntoId === null ? null : refuse("person-merged");
}

/**
 * Why a date of joining the Party or of starting work cannot be, or null: before the person was born, or after today. Dates are as far
 * as they were written.
 */
export function correctRefusal(
  dates: Readonly<Record<"partyJoinedOn" | "workStartedOn", string | null>>,
  bornOn: CivilDate,
  today: CivilDate,
): Refusal | null {
  for (const field of ["partyJoinedOn", "workStartedOn"] as const) {
    const date = dates[field];
    if (date === null) continue;
    if (isWrittenAfter(date, today)) return refuse("day-in-future", field);
    if (isWrittenBefore(date, bornOn)) return refuse("before-birth", field);
  }
  return null;
}

export interface Transfer {
  unitId: string;
  isUnitOpen: boolean;
  /** Whether the unit lies in the scope of whoever transfers: who moves a person keeps both places. */
  isUnitInScope: boolean;
  /** First day at the new place. */
  fromOn: CivilDate;
}

/**
 * Why a person cannot be transferred, or null: only who is in post, to a unit of the own scope that is open, from a day after
 * the present posting began and not in the future (公务员法 第69条: a transfer takes effect by appointment, not by intention).
 */
export function transferRefusal(facts: ActFacts, to: Transfer, today: CivilDate): Refusal | null {
  const { isUnitOpen, isUnitInScope, fromOn } = to;
  if (facts.status !== "in-post") return refuse("not-in-post");
  if (!isUnitOpen) return refuse("unit-not-open", "unit");
  if (!isUnitInScope) return { ...refuse("unit-outside-scope", "unit"), status: 404 };
  if (fromOn > today) return refuse("day-in-future", "fromOn");
  return fromOn <= facts.main.fromOn ? refuse("earlier-appointment", "fromOn", { stored: facts.main.fromOn }) : null;
}

/** Last day of the posting that a transfer ends: the day before the new one begins. */
export function lastDayBefore(fromOn: CivilDate): CivilDate {
  return addDays(fromOn, -1);
}

/** How someone leaves, and which list of reasons belongs to it. */
export const LEAVINGS = ["retired", "resigned", "transferred-out", "deceased"] as const;
export type Leaving = (typeof LEAVINGS)[number];

/** Why a person cannot be taken out of post on that last day (inclusive), or null. */
export function retireRefusal(facts: ActFacts, lastOn: CivilDate, today: CivilDate): Refusal | null {
  if (facts.status !== "in-post") return refuse("not-in-post");
  if (lastOn > today) return refuse("day-in-future", "lastOn");
  return lastOn < facts.main.fromOn ? refuse("before-posting", "lastOn", { stored: facts.main.fromOn }) : null;
}

/** Why a name cannot be proposed, or null. */
export function renameRefusal(facts: Pick<ActFacts, "mergedIntoId"> & { name: string }, name: string): Refusal | null {
  if (facts.mergedIntoId !== null) return refuse("person-merged");
  return name === facts.name ? refuse("same-name", "name") : null;
}

function refuse(code: string, path?: string, params?: Refusal["params"]): Refusal {
  return { code, key: `people:refusal.${code}`, path, params };
}
