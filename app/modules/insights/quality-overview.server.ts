import type { Db } from "#db/connection";
import { addDays } from "~/platform/civil-date";
import { groupBy } from "~/platform/group-by";
import { scaleGrades } from "./quality.queries.server";
import { inPeriod } from "./quality.rules";
import type { COUNTED } from "./quality.schema";
import type { Period } from "./quality.types";
import * as queries from "./quality-overview.queries.server";
import { PARAMETERS } from "./rating-quality.server";
import { seenReports } from "./seen-reports.server";
import { shoppingCases } from "./shopping.rules";

/** Each figure is the length of the list that it opens. */
export type Counts = Readonly<Record<"reports" | (typeof COUNTED)[number], number>>;

/** Counts of a period by agency; an agency without any has none. */
export async function qualityOverview(db: Db, period: Period): Promise<(agencyId: string) => Counts> {
  const cases = await shoppingByAgency(db, period);
  const recomputed = groupBy(await queries.recomputedByAgency(db, period), ({ agencyId }) => agencyId);
  const changed = groupBy(await queries.changedByAgency(db, period), ({ agencyId }) => agencyId);
  const issued = groupBy(await queries.issuedByAgency(db, period), ({ agencyId }) => agencyId);
  const complaints = groupBy(await queries.upheldByAgency(db, period), ({ agencyId }) => agencyId);
  return (agencyId) => {
    const graded = recomputed.get(agencyId) ?? [];
    const acts = changed.get(agencyId) ?? [];
    const reports = issued.get(agencyId) ?? [];
    return {
      reports: sum(reports),
      shopping: cases.get(agencyId) ?? 0,
      irreproducible: sum(graded.filter(({ outcome }) => outcome !== "reproduced")),
      upheld: sum(graded.filter(({ state }) => state === "upheld")),
      corrected: sum(acts.filter(({ act }) => act === "corrected")),
      revised: sum(acts.filter(({ act }) => act === "revised")),
      withdrawn: sum(reports.filter(({ state }) => state === "withdrawn")),
      complaints: sum(complaints.get(agencyId) ?? []),
    };
  };
}

const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);

async function shoppingByAgency(db: Db, period: Period): Promise<Map<string, number>> {
  const days = PARAMETERS.shoppingDays;
  const window = { from: addDays(period.from, -days), until: addDays(period.until, days) };
  const scales = await scaleGrades(db);
  const all = await seenReports(db, await queries.reportsSideBySide(db, window, days), scales);
  const byAgency = groupBy(
    all.filter((report) => inPeriod(report, period)),
    ({ agencyId }) => agencyId,
  );
  return new Map([...byAgency].map(([id, own]) => [id, shoppingCases(own, all, PARAMETERS).length]));
}
