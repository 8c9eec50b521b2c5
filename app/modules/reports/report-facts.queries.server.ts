import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";
import { heldInside } from "#db/held-inside";

/** Which adverse public facts reports rest on. */

/** Valid reports that rest on a fact. */
export async function reportsRestingOn(db: Db, factId: string) {
  const resting = db
    .selectFrom("report_facts")
    .innerJoin("reports", "reports.id", "report_facts.report_id")
    .innerJoin("enterprises", "enterprises.id", "reports.enterprise_id")
    .select([
      "reports.id",
      "reports.no",
      "reports.agency_id as agencyId",
      "reports.fact_mark as factMark",
      "reports.version",
      "enterprises.name as enterpriseName",
    ])
    .where("report_facts.fact_id", "=", factId)
    .where("reports.state", "=", "valid")
    .orderBy("reports.id")
    .limit(2_000);
  return heldInside(db, resting).execute();
}

/** Valid reports about these enterprises, with the day of their data. */
export async function reportsOnData(db: Db, enterpriseIds: readonly string[]) {
  if (enterpriseIds.length === 0) return [];
  const reports = db
    .selectFrom("reports")
    .select(["reports.id", "reports.enterprise_id as enterpriseId", "reports.data_cutoff_on as dataCutoffOn"])
    .where("reports.enterprise_id", "in", [...enterpriseIds])
    .where("reports.state", "=", "valid")
    .orderBy("reports.id")
    .limit(50_000);
  return heldInside(db, reports).execute();
}

export async function insertReportFacts(
  db: Db,
  rows: readonly { report_id: string; fact_id: string }[],
): Promise<void> {
  await bulkInsert(db, "report_facts", rows);
}

/** Unties a report from its facts, before it is tied to those of a new version. */
export async function deleteReportFacts(db: Db, reportId: string): Promise<void> {
  await db.deleteFrom("report_facts").where("report_id", "=", reportId).execute();
}
