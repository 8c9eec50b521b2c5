import {
  addDays,
  type CivilDate,
  civilParts,
  daysInMonth,
  firstDayOfYear,
  lastDayOfYear,
  latestOf,
} from "~/platform/civil-date";
import type { DatePrecision, EffectRecord } from "../records.types";
import type { Draft, Length, Outcome } from "./draft.types";
import { hasDisputedLastDay, periodEnd } from "./effect-period.rules";

/** An outcome with no effect; the rules fill in what applies. */
export function emptyOutcome(draft: Draft): Outcome {
  return {
    draft,
    from: null,
    ends: null,
    ownUntil: null,
    certain: null,
    possible: null,
    doubtAfter: null,
    addableFrom: null,
    steps: [],
    notes: [],
    queries: [],
  };
}

/** How a period is counted: its certain months from `start`, its possible months from `possibleStart`. */
export interface Counting {
  start: CivilDate;
  possibleStart: CivilDate;
  certainMonths: number;
  possibleMonths: number;
}

/** The counting of a record that stands alone. */
export function ownCounting(record: EffectRecord, length: Length): Counting {
  return {
    start: record.effectiveOn,
    possibleStart: latestDay(record.effectiveOn, record.datePrecision),
    certainMonths: length.certain,
    possibleMonths: length.possible,
  };
}

/** A period of months: bars to the end of the certain months, and may bar to the end of the possible ones. */
export function countedOutcome(draft: Draft, length: Length, counting: Counting): Outcome {
  const { record } = draft;
  const { start, certainMonths } = counting;
  const until = periodEnd(start, certainMonths);
  const counted = periodEnd(counting.possibleStart, counting.possibleMonths);
  const possible = latestOf(counted, until);
  const period = { code: "period", params: { from: start, months: certainMonths, until }, basis: length.basis };
  return {
    ...emptyOutcome(draft),
    from: record.effectiveOn,
    ends: "date",
    ownUntil: periodEnd(record.effectiveOn, length.certain),
    certain: until,
    possible,
    addableFrom: record.effectiveOn,
    steps: [...statedLength(length), period],
    notes: record.datePrecision === "day" ? [] : [{ code: `known-to-the-${record.datePrecision}`, params: {} }],
    queries: unstatedLength(length, until),
  };
}

/** Where the counting began on the 29th–31st practice differs: the day after the end is in doubt, if nothing else is. */
export function withDisputedDay(outcome: Outcome, start: CivilDate): Outcome {
  const { certain, possible } = outcome;
  if (certain === null || possible === null || possible > certain || !hasDisputedLastDay(start)) return outcome;
  const day = addDays(certain, 1);
  const note = { code: "disputed-last-day", params: { until: certain, day } };
  return { ...outcome, possible: day, notes: [...outcome.notes, note] };
}

function statedLength(length: Length) {
  if (!length.isStated || length.certain === length.usual) return [];
  return [{ code: "stated-months", params: { months: length.certain, usual: length.usual }, basis: null }];
}

function unstatedLength(length: Length, until: CivilDate) {
  if (length.possible <= length.certain) return [];
  const params = { certain: length.certain, possible: length.possible };
  return [{ code: "length-not-stated", params, dueOn: addDays(until, 1) }];
}

/** The day itself, or the last day it may have been where only the month or year is known and its first day stands for it. */
export function latestDay(day: CivilDate, precision: DatePrecision): CivilDate {
  const { year, month } = civilParts(day);
  if (precision === "year" && day === firstDayOfYear(year)) return lastDayOfYear(year);
  if (precision === "day" || civilParts(day).day > 1) return day;
  return `${day.slice(0, 8)}${String(daysInMonth(year, month)).padStart(2, "0")}`;
}
