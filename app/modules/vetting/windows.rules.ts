import type { RuleWindow } from "#db/reference/vetting/types";
import { periodEnd } from "~/modules/records/effects/effect-period.rules";
import {
  addDays,
  addMonths,
  type CivilDate,
  firstDayOfYear,
  lastDayOfYear,
  latestOf,
  yearOf,
} from "~/platform/civil-date";
import type { BarEnds } from "./vetting.types";

/** A stretch of an effect period; `doubtful`: the law leaves open whether it still holds there. Both ends inclusive. */
export interface EffectSpan {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly doubtful: boolean;
}

/** What the windows look at in a record. Days are civil days; null where there is none. */
export interface DatedRecord {
  readonly decidedOn: CivilDate;
  /** The last day on which it may have been decided, where only the month or year is known; else `decidedOn`. */
  readonly decidedBy: CivilDate;
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
      return during(asOf, record.decidedOn, addMonths(record.decidedBy, 12 * window.years));
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
      return assessedBefore(record, asOf);
    case "since-rank":
      return sinceRank(record, asOf, rankFrom);
    case "listed":
      return listed(record, asOf);
    case "unrepaired":
      if (
        record.gravity === null ||
        record.gravity === "ordinary" ||
        (record.repairedOn !== null && record.repairedOn <= asOf)
      )
        return null;
      return during(asOf, record.decidedOn, periodEnd(record.decidedBy, 12 * window.years));
    case "rights-deprived":
      if (!record.rightsDeprived) return null;
      return record.rightsDeprived.until === null
        ? open(asOf, record.effectiveOn, record.ends === "never" ? "never" : "unknown")
        : during(asOf, record.effectiveOn, record.rightsDeprived.until);
    case "for-good":
      return open(asOf, record.effectiveOn, "never");
    case "ever":
      return open(asOf, record.effectiveOn, "unknown");
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

/** A result is felt in the year after the assessed one, from the day on which it stands. */
function assessedBefore({ assessmentYear, effectiveOn }: DatedRecord, asOf: CivilDate): Hold | null {
  if (assessmentYear === null) return null;
  const from = latestOf(firstDayOfYear(assessmentYear + 1), effectiveOn)!;
  const until = lastDayOfYear(assessmentYear + 1);
  return from <= until ? during(asOf, from, until) : null;
}

function sinceRank({ assessmentYear: year, effectiveOn }: DatedRecord, asOf: CivilDate, rankFrom: string | null) {
  if (year === null || (rankFrom !== null && year < Number(rankFrom.slice(0, 4)))) return null;
  return open(asOf, latestOf(firstDayOfYear(year + 1), effectiveOn)!, "unknown");
}

/** Asked of a day on which it stood, a listing that was removed since ended on the day before its removal. */
function listed({ effectiveOn, removedOn }: DatedRecord, asOf: CivilDate): Hold | null {
  if (removedOn === null) return open(asOf, effectiveOn, "unknown");
  return removedOn <= asOf ? null : during(asOf, effectiveOn, latestOf(addDays(removedOn, -1), effectiveOn)!);
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
