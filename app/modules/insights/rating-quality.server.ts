import type { Db } from "#db/connection";
import { MIGRATION_YEARS, QUALITY_PARAMETERS } from "#db/reference/quality-parameters";
import { addDays, type CivilDate } from "~/platform/civil-date";
import { everyPage } from "~/platform/every-page";
import * as queries from "./quality.queries.server";
import { backTest, distribution, inPeriod, migration, type Parameters } from "./quality.rules";
import type { Period } from "./quality.types";
import { lettersOf, seenReports } from "./seen-reports.server";
import { shoppingCases, timeToUse } from "./shopping.rules";
import { shareOf } from "./wilson.rules";

export type RatingQuality = Awaited<ReturnType<typeof ratingQuality>>;

/** The parameters as plain numbers. */
export const PARAMETERS: Parameters = {
  leastReports: QUALITY_PARAMETERS.leastReports.value,
  leastPeers: QUALITY_PARAMETERS.leastPeers.value,
  factMonths: QUALITY_PARAMETERS.factMonths.value,
  migrationDays: QUALITY_PARAMETERS.migrationDays.value,
  shoppingDays: QUALITY_PARAMETERS.shoppingDays.value,
};

/**
 * Everything that is told of one agency's grades in a period, by today's register. `cohortOf`: whose grades are held against those of so
 * many years later; the reports of the period unless said.
 */
export async function ratingQuality(
  db: Db,
  agencyId: string,
  period: Period,
  today: CivilDate,
  cohortOf: (years: number) => Period = () => period,
) {
  const scales = await queries.scaleGrades(db);
  const cutOffs = await queries.cutOffsOf(db, agencyId);
  const all = await seenReports(db, await queries.reportsOfAgency(db, agencyId), scales, cutOffs);
  const own = all.filter((report) => inPeriod(report, period));
  const peers = (await queries.gradeCounts(db, period))
    .filter((row) => row.agencyId !== agencyId)
    .map(({ scaleId, ...row }) => ({ ...row, scale: lettersOf(scales.get(scaleId) ?? []) }));
  const enterprises = [...new Set(own.map(({ enterpriseId }) => enterpriseId))];
  const facts = await queries.factsAbout(db, enterprises);
  const usedOn = [...new Set(own.filter(({ firstUsedOn }) => firstUsedOn).map(({ enterpriseId }) => enterpriseId))];
  const days = PARAMETERS.shoppingDays;
  const others = await queries.reportsOnEnterprises(db, {
    enterpriseIds: usedOn,
    notAgencyId: agencyId,
    from: addDays(period.from, -days),
    until: addDays(period.until, days),
  });
  const recomputed = await queries.recomputedIn(db, agencyId, period);
  const changed = await queries.changedIn(db, agencyId, period);
  const complaints = await everyPage(async (page) => ({
    rows: await queries.complaintsAbout(db, agencyId, period, page),
  }));
  const irreproducible = recomputed.filter(({ outcome }) => outcome !== "reproduced").map(({ id }) => id);
  const upheld = recomputed.filter(({ state }) => state === "upheld").map(({ id }) => id);
  const changedBy = (act: "corrected" | "revised") => changed.filter((row) => row.act === act).map(({ id }) => id);
  const withdrawn = own.filter((report) => report.withdrawn).map(({ id }) => id);
  const share = (ids: readonly string[], of: number) => shareOf(ids.length, of, PARAMETERS.leastReports);
  const acts = { corrected: changedBy("corrected"), revised: changedBy("revised"), withdrawn };
  return {
    reports: own.map(({ id }) => id),
    distribution: distribution(own, peers, PARAMETERS),
    migrations: MIGRATION_YEARS.map((years) => {
      const cohort = cohortOf(years);
      return { years, cohort, result: migration(all, cohort, years, today, PARAMETERS) };
    }),
    backTest: backTest(own, facts, today, PARAMETERS),
    shopping: shoppingCases(own, await seenReports(db, others, scales), PARAMETERS),
    use: timeToUse(own),
    complaints,
    shares: [
      { key: "irreproducible" as const, ids: irreproducible, share: share(irreproducible, recomputed.length) },
      { key: "upheld" as const, ids: upheld, share: share(upheld, recomputed.length) },
      { key: "corrected" as const, ids: acts.corrected, share: share(acts.corrected, own.length) },
      { key: "revised" as const, ids: acts.revised, share: share(acts.revised, own.length) },
      { key: "withdrawn" as const, ids: acts.withdrawn, share: share(acts.withdrawn, own.length) },
    ],
  };
}
