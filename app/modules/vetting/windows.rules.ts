import type { RuleWindow } from "#db/reference/vetting/types";
import { addDays, addMonths, type CivilDate, firstDayOfYear, lastDayOfYear, yearOf } from "~/platform/civil-date";
import type { BarEnds } from "./vetting.types";

/** A stretch of an effect period; `doubtful`: the law leaves open whether it still holds there. Both ends inclusive. */
export interface EffectSpan {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly doubtful: boolean;
}

/** What the windows look at in a record. Days are civil days; null where there is none. */
export interface DatedRecord {
  readonly effectiveOn: CivilDate;
  readonly spans: readonly EffectSpan[];
  /** Of the effect itself; `none` where the kind has no effect period. */
  readonly ends: "date" | "never" | "unknown" | "none";
  /** Year assessed, of an annual assessment. */
  readonly assessmentYear: number | null;
  /** First day on which it was off the list. */
  readonly removedOn: CivilDate | null;
  readonly rightsDeprived: { readonly until: CivilDate | null } | null;
  readonly gravity: "grave" | "ordinary" | "unstated" | null;
  readonly repairedOn: CivilDate | null;
}

/** How a window holds: from–until, both inclusive; `until` null with `ends` never or unknown. */
export interface Hold {
  readonly when: "now" | "coming";
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly ends: Exclude<BarEnds, null>;
  readonly doubtful: boolean;
}

/**
 * Last day of a period of `months` from `start`: the day before the same-numbered day, or that month's last day where it
 * has no such day (2021-03-15 + 6 = 2021-09-14; 2024-08-31 + 6 = 2025-02-28).
 */
export function periodEnd(start: CivilDate, months: number): CivilDate {
  const same = addMonths(start, months);
  return same.slice(8) === start.slice(8) ? addDays(same, -1) : same;
}

/**
 * Whether a window holds for a record on the as-of day, or will (`coming`); null where it does not.
 * `rankFrom`: day (or month, year) on which the present rank was given.
 */
export function holds(window: RuleWindow, record: DatedRecord, asOf: CivilDate, rankFrom: string | null): Hold | null {
  switch (window.state) {
    case "running":
      return running(record, asOf);
    case "expired":
      return expired(record, asOf, window.years);
    case "within":
      return during(asOf, record.effectiveOn, periodEnd(record.effectiveOn, window.months));
    case "within-years":
      return during(asOf, record.effectiveOn, addMonths(record.effectiveOn, 12 * window.years));
    case "same-year":
      return during(asOf, record.effectiveOn, lastDayOfYear(yearOf(record.effectiveOn)));
    case "after-year":
      return during(
        asOf,
        firstDayOfYear(yearOf(record.effectiveOn) + 1),
        addMonths(record.effectiveOn, 12 * window.years),
        "past-only",
      );
    case "last-year":
      return record.assessmentYear === yearOf(asOf) - 1
        ? now(firstDayOfYear(yearOf(asOf)), lastDayOfYear(yearOf(asOf)))
        : null;
    case "since-rank":
      return sinceRank(record, asOf, rankFrom);
    case "listed":
      if (record.removedOn !== null && record.removedOn <= asOf) return null;
      return open(asOf, record.effectiveOn, "unknown");
    case "unrepaired":
      if (
        record.gravity === null ||
        record.gravity === "ordinary" ||
        (record.repairedOn !== null && record.repairedOn <= asOf)
      )
        return null;
      return during(asOf, record.effectiveOn, periodEnd(record.effectiveOn, 12 * window.years));
    case "rights-deprived":
      if (!record.rightsDeprived) return null;
      return record.rightsDeprived.until === null
        ? open(asOf, record.effectiveOn, "unknown")
        : during(asOf, record.effectiveOn, record.rightsDeprived.until);
    case "for-good":
      return open(asOf, record.effectiveOn, "never");
    case "ever":
      return record.effectiveOn <= asOf ? now(record.effectiveOn, null) : null;
    case "case":
      return null;
  }
}

function running(record: DatedRecord, asOf: CivilDate): Hold | null {
  const contains = (span: EffectSpan) => span.from <= asOf && (span.until === null || span.until >= asOf);
  const certain = record.spans.find((span) => !span.doubtful && contains(span));
  const span = certain ?? record.spans.find(contains) ?? record.spans.find((one) => one.from > asOf);
  if (!span) return null;
  const ends = span.until !== null ? "date" : record.ends === "never" ? "never" : "unknown";
  const when = span.from > asOf ? "coming" : "now";
  return { when, from: span.from, until: span.until, ends, doubtful: span.doubtful };
}

function expired(record: DatedRecord, asOf: CivilDate, years: number): Hold | null {
  if (record.ends !== "date" || record.spans.length === 0) return null;
  const last = record.spans.reduce((end, span) => (span.until !== null && span.until > end ? span.until : end), "");
  if (last === "" || last >= asOf) return null;
  return during(asOf, addDays(last, 1), addMonths(last, 12 * years), "past-only");
}

function sinceRank(record: DatedRecord, asOf: CivilDate, rankFrom: string | null): Hold | null {
  const year = record.assessmentYear;
  if (year === null || year >= yearOf(asOf)) return null;
  if (rankFrom !== null && year < Number(rankFrom.slice(0, 4))) return null;
  return now(firstDayOfYear(year + 1), null);
}

function during(asOf: CivilDate, from: CivilDate, until: CivilDate, past?: "past-only"): Hold | null {
  if (asOf > until) return null;
  if (from <= asOf) return now(from, until);
  return past ? null : { ...now(from, until), when: "coming" };
}

function open(asOf: CivilDate, from: CivilDate, ends: "never" | "unknown"): Hold {
  return { when: from <= asOf ? "now" : "coming", from, until: null, ends, doubtful: false };
}

function now(from: CivilDate, until: CivilDate | null): Hold {
  return { when: "now", from, until, ends: until === null ? "unknown" : "date", doubtful: false };
}
