import { type CivilDate, diffInDays } from "~/platform/civil-date";
import { groupBy, type Parameters } from "./quality.rules";
import type { Ids, QualityReport } from "./quality.types";

export interface ShoppingCase {
  /** The one that was used. */
  readonly used: string;
  /** Those of other agencies that were not: each on a comparable scale, each with a worse grade. */
  readonly unused: Ids;
}

/**
 * Grade-shopping radar: a report that was used, beside reports of other agencies on the same enterprise for the same purpose, issued at most
 * `shoppingDays` before or after it on a comparable scale, of which none was used and each has a worse grade. A ground to look, not a finding;
 * the agency may know nothing of the others. `about`: the used report is one of these.
 */
export function shoppingCases(
  about: readonly QualityReport[],
  onSameEnterprises: readonly QualityReport[],
  { shoppingDays }: Parameters,
): ShoppingCase[] {
  const bySubject = groupBy(onSameEnterprises, ({ enterpriseId, purpose }) => `${enterpriseId} ${purpose}`);
  return about.flatMap((report) => {
    if (report.firstUsedOn === null) return [];
    const near = (bySubject.get(`${report.enterpriseId} ${report.purpose}`) ?? []).filter(
      (other) =>
        other.agencyId !== report.agencyId &&
        other.scale === report.scale &&
        Math.abs(diffInDays(report.issuedOn, other.issuedOn)) <= shoppingDays,
    );
    const onlyBest = near.length > 0 && near.every((other) => other.firstUsedOn === null && other.rank > report.rank);
    return onlyBest ? [{ used: report.id, unused: near.map(({ id }) => id) }] : [];
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
