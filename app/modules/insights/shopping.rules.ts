import { type CivilDate, diffInDays } from "~/platform/civil-date";
import { groupBy } from "~/platform/group-by";
import { gradeOn, type Parameters } from "./quality.rules";
import type { Ids, QualityReport } from "./quality.types";

/** A report with the grade it is compared by. */
export interface Graded {
  readonly id: string;
  readonly grade: string;
}

export interface ShoppingCase {
  /** The one that was used. */
  readonly used: Graded;
  /** Those of other agencies that were not: each on a comparable scale, each with a worse grade; best first. */
  readonly unused: readonly Graded[];
  /** By how many places of the scale the used one is better than the best of the others. */
  readonly lead: number;
}

/**
 * Grade-shopping radar: a report that was used, beside reports of other agencies on the same enterprise for the same purpose, issued at most
 * `shoppingDays` before or after it. None of those was used, whatever its scale and even if it was withdrawn since; at least one stands on a
 * comparable scale, and each that does has a worse grade, all by the grades in force on the day of that use. What was withdrawn or is on another scale is no unused worse one.
 * A ground to look, not a finding; the agency may know nothing of the others. `about`: the used report is one of these.
 */
export function shoppingCases(
  about: readonly QualityReport[],
  onSameEnterprises: readonly QualityReport[],
  { shoppingDays }: Parameters,
): ShoppingCase[] {
  const bySubject = groupBy(onSameEnterprises, ({ enterpriseId, purpose }) => `${enterpriseId} ${purpose}`);
  return about.flatMap((report) => {
    const usedOn = report.firstUsedOn;
    if (usedOn === null) return [];
    const used = gradeOn(report, usedOn);
    if (used.rank < 0) return [];
    const near = (bySubject.get(`${report.enterpriseId} ${report.purpose}`) ?? []).filter(
      (other) =>
        other.agencyId !== report.agencyId && Math.abs(diffInDays(report.issuedOn, other.issuedOn)) <= shoppingDays,
    );
    if (near.some(({ firstUsedOn }) => firstUsedOn !== null)) return [];
    const beside = near
      .filter(({ withdrawn }) => !withdrawn)
      .map((other) => ({ id: other.id, ...gradeOn(other, usedOn) }))
      .filter(({ scale }) => scale === used.scale)
      .sort((a, b) => a.rank - b.rank);
    const lead = (beside[0]?.rank ?? used.rank) - used.rank;
    const unused = beside.map(({ id, grade }) => ({ id, grade }));
    return lead > 0 ? [{ used: { id: report.id, grade: used.grade }, unused, lead }] : [];
  });
}

export const USE_BANDS = [
  { until: 7, key: "week" },
  { until: 30, key: "month" },
  { until: 90, key: "quarter" },
  { until: 180, key: "half" },
  { until: Number.POSITIVE_INFINITY, key: "later" },
] as const;

export interface TimeToUse {
  /** In days, half a day where two stand in the middle; null where nothing was used. */
  readonly median: number | null;
  readonly bands: readonly { readonly key: string; readonly ids: Ids }[];
  readonly unused: Ids;
}

/** Days from issue to first use. A use before the day of issue counts as day 0. */
export function timeToUse(own: readonly QualityReport[]): TimeToUse {
  const used = own.flatMap((report) =>
    report.firstUsedOn === null ? [] : [{ id: report.id, days: daysTo(report.issuedOn, report.firstUsedOn) }],
  );
  let from = -1;
  const bands = USE_BANDS.map(({ until, key }) => {
    const ids = used.filter(({ days }) => days > from && days <= until).map(({ id }) => id);
    from = until;
    return { key, ids };
  });
  return {
    median: median(used.map(({ days }) => days)),
    bands,
    unused: own.filter(({ firstUsedOn }) => firstUsedOn === null).map(({ id }) => id),
  };
}

const daysTo = (issued: CivilDate, used: CivilDate) => Math.max(0, diffInDays(issued, used));

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
