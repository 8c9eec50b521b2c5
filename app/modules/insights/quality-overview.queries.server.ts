import { sql } from "kysely";
import type { Db } from "#db/connection";
import { gradedReports, MOST, type StoredReport } from "./quality.queries.server";
import type { Period } from "./quality.types";

/** What is counted of every agency at once. */

/** Every report issued on these days beside which, at most `days` away, another agency rated the same enterprise for the same purpose. */
export async function reportsSideBySide(db: Db, { from, until }: Period, days: number): Promise<StoredReport[]> {
  return gradedReports(db)
    .where("reports.issued_on", ">=", from)
    .where("reports.issued_on", "<=", until)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("reports as others")
          .select("others.id")
          .whereRef("others.enterprise_id", "=", "reports.enterprise_id")
          .whereRef("others.purpose", "=", "reports.purpose")
          .whereRef("others.agency_id", "<>", "reports.agency_id")
          .where("others.issued_on", ">=", sql<string>`reports.issued_on - interval ${days} day`)
          .where("others.issued_on", "<=", sql<string>`reports.issued_on + interval ${days} day`),
      ),
    )
    .orderBy("reports.issued_on")
    .orderBy("reports.id")
    .limit(MOST)
    .execute();
}

/** Grades of a period that were computed again, of every agency: how many came out how, and what became of them. */
export async function recomputedByAgency(db: Db, { from, until }: Period) {
  const rows = await db
    .selectFrom("reports")
    .innerJoin("grade_recomputations", "grade_recomputations.version_id", "reports.current_version_id")
    .select(["reports.agency_id as agencyId", "grade_recomputations.outcome", "grade_recomputations.state"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("reports.issued_on", ">=", from)
    .where("reports.issued_on", "<=", until)
    .groupBy(["reports.agency_id", "grade_recomputations.outcome", "grade_recomputations.state"])
    .orderBy("reports.agency_id")
    .orderBy("grade_recomputations.outcome")
    .orderBy("grade_recomputations.state")
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Reports of a period that were corrected or revised since, of every agency. */
export async function changedByAgency(db: Db, { from, until }: Period) {
  const rows = await db
    .selectFrom("reports")
    .innerJoin("report_versions", "report_versions.report_id", "reports.id")
    .select(["reports.agency_id as agencyId", "report_versions.act"])
    .select((eb) => eb.fn.count<number>("reports.id").distinct().as("count"))
    .where("reports.issued_on", ">=", from)
    .where("reports.issued_on", "<=", until)
    .where("report_versions.act", "in", ["corrected", "revised"])
    .groupBy(["reports.agency_id", "report_versions.act"])
    .orderBy("reports.agency_id")
    .orderBy("report_versions.act")
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Reports of a period by agency and whether they were withdrawn. */
export async function issuedByAgency(db: Db, { from, until }: Period) {
  const rows = await db
    .selectFrom("reports")
    .select(["reports.agency_id as agencyId", "reports.state"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("reports.issued_on", ">=", from)
    .where("reports.issued_on", "<=", until)
    .groupBy(["reports.agency_id", "reports.state"])
    .orderBy("reports.agency_id")
    .orderBy("reports.state")
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Complaints received in a period and upheld, by agency. */
export async function upheldByAgency(db: Db, { from, until }: Period) {
  const rows = await db
    .selectFrom("agency_complaints")
    .select("agency_complaints.agency_id as agencyId")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("agency_complaints.received_on", ">=", from)
    .where("agency_complaints.received_on", "<=", until)
    .where("agency_complaints.state", "=", "upheld")
    .groupBy("agency_complaints.agency_id")
    .orderBy("agency_complaints.agency_id")
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
