import type { CivilDate } from "~/platform/civil-date";
import type { Refusal } from "~/platform/result";
import type { FilingKind, FilingState } from "./agencies.types";

const refusal = (code: string, more: Partial<Refusal> = {}): Refusal => ({
  code,
  key: `agencies:refusal.${code}`,
  ...more,
});

export type FilingAct = "save" | "submit" | "return" | "list" | "withdraw";

const FROM: Readonly<Record<FilingAct, readonly FilingState[]>> = {
  save: ["draft", "returned"],
  submit: ["draft", "returned"],
  return: ["submitted"],
  list: ["submitted"],
  withdraw: ["draft", "returned", "submitted"],
};

/** Refusal: `filing-state`, where the filing does not stand where the act begins. */
export function filingRefusal(act: FilingAct, state: FilingState): Refusal | null {
  return FROM[act].includes(state)
    ? null
    : refusal("filing-state", { params: { state: `$t(agencies:filing-state.${state})` } });
}

/** Whether a change reached the office after the last day on which it was due by the rule `change`; that day itself is in time. */
export function isLate(kind: FilingKind, dueOn: CivilDate | null, receivedOn: CivilDate): boolean {
  return kind === "change" && dueOn !== null && receivedOn > dueOn;
}

interface Dates {
  kind: FilingKind;
  eventOn: CivilDate | null;
  statementYear: number | null;
  /** First day on the register; null before the first filing is taken. */
  listedOn: CivilDate | null;
}

/**
 * What is wrong with the days of a filing at submission: a change names its event, a yearly statement a year that is over and in
 * which the agency was listed.
 */
export function submissionRefusal({ kind, eventOn, statementYear, listedOn }: Dates, today: CivilDate): Refusal | null {
  if (kind === "change" && eventOn === null) return refusal("event-missing", { path: "eventOn", status: 422 });
  if (kind === "change" && eventOn! > today) return refusal("event-future", { path: "eventOn", status: 422 });
  if (kind !== "yearly") return null;
  if (statementYear === null) return refusal("year-missing", { path: "statementYear", status: 422 });
  const params = { year: statementYear };
  if (statementYear >= Number(today.slice(0, 4)))
    return refusal("year-open", { path: "statementYear", status: 422, params });
  return listedOn !== null && statementYear < Number(listedOn.slice(0, 4))
    ? refusal("year-before-listing", { path: "statementYear", status: 422, params: { ...params, day: listedOn } })
    : null;
}

/** Days of a filing's content that nobody can have reached yet: founding and signature lie in the past or are today. */
export function contentDayRefusal(
  content: { establishedOn?: CivilDate | null; signedOn?: CivilDate | null },
  today: CivilDate,
): Refusal | null {
  const path = (["establishedOn", "signedOn"] as const).find((field) => (content[field] ?? "") > today);
  return path ? refusal("day-future", { path, status: 422 }) : null;
}

interface Listing {
  kind: FilingKind;
  eventOn: CivilDate | null;
  listedOn: CivilDate | null;
  effectiveOn: CivilDate;
  receivedOn: CivilDate;
}

/** What is wrong with the days of a listing: it never takes effect in the future, before its event, before the listing or before it came in. */
export function listingRefusal(
  { kind, eventOn, listedOn, effectiveOn, receivedOn }: Listing,
  today: CivilDate,
): Refusal | null {
  if (effectiveOn > today) return refusal("effective-future", { path: "effectiveOn", status: 422 });
  if (receivedOn > effectiveOn) return refusal("effective-before-received", { path: "effectiveOn", status: 422 });
  if (kind === "change" && eventOn !== null && eventOn > receivedOn)
    return refusal("received-before-event", { path: "receivedOn", status: 422 });
  if (listedOn !== null && effectiveOn < listedOn)
    return refusal("effective-before-listing", { path: "effectiveOn", status: 422, params: { day: listedOn } });
  return null;
}
