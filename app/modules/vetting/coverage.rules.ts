import { freshUntil } from "~/modules/reference/freshness.rules";
import { type CivilDate, earliestOf, latestOf } from "~/platform/civil-date";
import type { CaseQuestion, CoverageLine } from "./vetting.types";

/** The item that answers for a category and posting, and when its contributor last spoke. */
export interface SourceState {
  readonly item: string;
  readonly itemName: { readonly zh: string; readonly en: string };
  readonly contributor: string;
  readonly contributorName: { readonly zh: string; readonly en: string };
  readonly frequency: "daily" | "monthly" | "quarterly" | "yearly";
  /** Calendar days after the end of a period until its delivery is due. */
  readonly daysAllowed: number;
  /** Day of the last committed delivery. */
  readonly lastDelivery: CivilDate | null;
  /** Rows of that delivery that were refused; they have not come again, else another delivery would be the last. */
  readonly refusedRows: number;
  /** Last day the last confirmed zero-report speaks for. */
  readonly lastZeroReport: CivilDate | null;
}

/**
 * One line of the receipt per required category. A source is asked on the as-of day, or today where that day is still to
 * come. Stale or never, or nobody answerable: the candidate's answer is cannot say. Refused rows are told and change no answer: what
 * they would say of whom is not known.
 */
export function coverageLine(
  category: string,
  source: SourceState | undefined,
  question: Pick<CaseQuestion, "asOf" | "today">,
): CoverageLine {
  if (!source) {
    const none = { item: null, itemName: null, contributor: null, contributorName: null };
    return {
      category,
      ...none,
      lastDelivery: null,
      refusedRows: 0,
      lastZeroReport: null,
      freshUntil: null,
      stale: true,
    };
  }
  const spokeOn = latestOf(source.lastDelivery, source.lastZeroReport);
  const until = spokeOn ? freshUntil(spokeOn, source) : null;
  const asked = earliestOf(question.asOf, question.today)!;
  return {
    category,
    item: source.item,
    itemName: source.itemName,
    contributor: source.contributor,
    contributorName: source.contributorName,
    lastDelivery: source.lastDelivery,
    refusedRows: source.refusedRows,
    lastZeroReport: source.lastZeroReport,
    freshUntil: until,
    stale: until === null || until < asked,
  };
}
