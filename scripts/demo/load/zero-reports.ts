import type { Db } from "#db/connection";
import { COLLECTION_ITEMS, type CollectionItem } from "#db/reference/collection-items";
import { confirmZeroReport } from "~/modules/collection/use-cases/confirm-zero-report.server";
import { signZeroReport } from "~/modules/collection/use-cases/sign-zero-report.server";
import { addDays, addMonths, type CivilDate } from "~/platform/civil-date";
import { civilDayOf, now } from "~/platform/clock";
import { mustBeOk } from "~/platform/result";
import type { ZeroReport } from "../deliveries";
import { actingAs } from "./accounts";
import { zeroReportsByItem } from "./load.queries.server";

/**
 * Signs and confirms that the last complete period of each item brought nothing. The last one stays unconfirmed: it is
 * waiting on the reviewer's workbench.
 */
export async function signZeroReports(db: Db, reports: readonly ZeroReport[]): Promise<void> {
  const known = await zeroReportsByItem(db);
  const today = civilDayOf(now());
  const signer = await actingAs(db, "api-contributor");
  const reviewer = await actingAs(db, "api-contribution-reviewer");
  for (const [index, { item, contributor }] of reports.entries()) {
    const before = known.get(item);
    const period = lastPeriod(itemOf.get(item)!.frequency, today);
    const id = before?.id ?? mustBeOk(await signZeroReport(signer, { item, unit: contributor, ...period })).id;
    if (before?.state === "confirmed" || index === reports.length - 1) continue;
    mustBeOk(await confirmZeroReport(reviewer, id));
  }
}

const itemOf = new Map(COLLECTION_ITEMS.map((item) => [item.code, item]));

/** The last day, month, quarter or year that was over before `today`; both ends inclusive. */
export function lastPeriod(
  frequency: CollectionItem["frequency"],
  today: CivilDate,
): { from: CivilDate; to: CivilDate } {
  if (frequency === "daily") return { from: addDays(today, -1), to: addDays(today, -1) };
  const months = { monthly: 1, quarterly: 3, yearly: 12 }[frequency];
  const month = Number(today.slice(5, 7));
  const firstMonth = String(month - ((month - 1) % months)).padStart(2, "0");
  const next = `${today.slice(0, 4)}-${firstMonth}-01`;
  return { from: addMonths(next, -months), to: addDays(next, -1) };
}
