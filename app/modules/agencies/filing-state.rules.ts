import { addDays, type CivilDate } from "~/platform/civil-date";
import type { Refusal } from "~/platform/result";
import type { FilingKind, FilingState } from "./agencies.types";

/** Days within which a change is to be filed, from the day of the event (信用评级业管理暂行办法 as model; rule `change` of the catalogue). */
export const CHANGE_DAYS = 30;

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

/** Whether a change reached the office more than 30 days after its event; the event's day is day 0. */
export function isLate(kind: FilingKind, eventOn: CivilDate | null, receivedOn: CivilDate): boolean {
  return kind === "change" && eventOn !== null && receivedOn > addDays(eventOn, CHANGE_DAYS);
}

interface Dates {
  kind: FilingKind;
  eventOn: CivilDate | null;
  statementYear: number | null;
}

/** What is wrong with the days of a filing at submission: a change names its event, a yearly statement a year that is over. */
export function submissionRefusal({ kind, eventOn, statementYear }: Dates, today: CivilDate): Refusal | null {
  if (kind === "change" && eventOn === null) return refusal("event-missing", { path: "eventOn", status: 422 });
  if (kind === "change" && eventOn! > today) return refusal("event-future", { path: "eventOn", status: 422 });
  if (kind !== "yearly") return null;
  if (statementYear === null) return refusal("year-missing", { path: "statementYear", status: 422 });
  return statementYear >= Number(today.slice(0, 4))
    ? refusal("year-open", { path: "statementYear", status: 422, params: { year: statementYear } })
    : null;
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
