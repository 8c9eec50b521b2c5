import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { MOST_OF_ONE } from "~/platform/most-of-one";
import type { ReportUseField } from "./reports.types";

/** Uses of reports, and what of a report decides whether it can have been used. */

const useColumns = [
  "report_uses.id",
  "report_uses.report_id as reportId",
  "report_uses.field",
  "report_uses.project_no as projectNo",
  "report_uses.project_title as projectTitle",
  "report_uses.used_on as usedOn",
  "report_uses.amount_yuan as amountYuan",
  "report_uses.unit_id as unitId",
  "report_uses.recorded_by as recordedBy",
  "report_uses.struck_at as struckAt",
  "report_uses.strike_reason_code as strikeReasonCode",
  "report_uses.strike_reason_text as strikeReasonText",
] as const;

export type UseRow = Awaited<ReturnType<typeof usesAfter>>[number];

export async function usesAfter(db: Db, after: string | null, limit: number) {
  let query = db.selectFrom("report_uses").select(useColumns);
  if (after !== null) query = query.where("report_uses.id", ">", after);
  return query.orderBy("report_uses.id").limit(limit).execute();
}

/** The use of a report in a project that stands; there is one at most. */
export async function recordedUse(db: Db, reportId: string, projectNo: string): Promise<UseRow | undefined> {
  return db
    .selectFrom("report_uses")
    .select(useColumns)
    .where("report_uses.report_id", "=", reportId)
    .where("report_uses.standing_project_no", "=", projectNo)
    .executeTakeFirst();
}

/** Where a report was used, newest first; struck ones among them. */
export async function usesOfReport(db: Db, reportId: string): Promise<UseRow[]> {
  return db
    .selectFrom("report_uses")
    .select(useColumns)
    .where("report_uses.report_id", "=", reportId)
    .orderBy("report_uses.used_on", "desc")
    .orderBy("report_uses.id")
    .limit(MOST_OF_ONE)
    .execute();
}

/** A use, locked until the transaction ends, with what its report touches. */
export async function lockUse(db: Db, id: string) {
  return db
    .selectFrom("report_uses")
    .innerJoin("reports", "reports.id", "report_uses.report_id")
    .select([...useColumns, "reports.agency_id as agencyId", "reports.enterprise_id as enterpriseId"])
    .where("report_uses.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Uses of these reports in these projects that stand, for the checks of an import. */
export async function usesIn(db: Db, reportIds: readonly string[], projectNos: readonly string[]): Promise<UseRow[]> {
  if (reportIds.length === 0 || projectNos.length === 0) return [];
  return db
    .selectFrom("report_uses")
    .select(useColumns)
    .where("report_uses.report_id", "in", [...new Set(reportIds)])
    .where("report_uses.standing_project_no", "in", [...new Set(projectNos)])
    .orderBy("report_uses.id")
    .limit(20_000)
    .execute();
}

export type UsedReportRow = Awaited<ReturnType<typeof reportsByNumbers>>[number];

/** Reports by their whole numbers. */
export async function reportsByNumbers(db: Db, nos: readonly string[]) {
  if (nos.length === 0) return [];
  return db
    .selectFrom("reports")
    .select([
      "reports.id",
      "reports.no",
      "reports.agency_id as agencyId",
      "reports.enterprise_id as enterpriseId",
      "reports.state",
      "reports.issued_on as issuedOn",
      "reports.expires_on as expiresOn",
      "reports.withdrawn_on as withdrawnOn",
    ])
    .where("reports.no", "in", [...new Set(nos)])
    .orderBy("reports.id")
    .limit(5_000)
    .execute();
}

/** How long each version of these reports was to be valid, and on which days it spoke for its report; in their order. */
export async function validityOf(db: Db, reportIds: readonly string[]) {
  if (reportIds.length === 0) return [];
  return db
    .selectFrom("report_versions")
    .select([
      "report_versions.report_id as reportId",
      "report_versions.expires_on as expiresOn",
      "report_versions.in_force_from as inForceFrom",
      "report_versions.in_force_until as inForceUntil",
    ])
    .where("report_versions.report_id", "in", [...new Set(reportIds)])
    .orderBy("report_versions.report_id")
    .orderBy("report_versions.ordinal")
    .limit(20_000)
    .execute();
}

export interface NewUse {
  id: string;
  report_id: string;
  field: ReportUseField;
  project_no: string;
  project_title: string;
  used_on: CivilDate;
  amount_yuan: string | null;
  unit_id: string | null;
  recorded_by: string;
  import_id: string | null;
  created_at: Date;
}

/** @throws the database's error 1062 where a report was recorded for a project already */
export async function insertUses(db: Db, rows: readonly NewUse[]): Promise<void> {
  await bulkInsert(db, "report_uses", rows);
}

/** Strikes a use; false where it was struck meanwhile. */
export async function strikeUse(
  db: Db,
  id: string,
  values: { struck_at: Date; struck_by: string; strike_reason_code: string; strike_reason_text: string | null },
): Promise<boolean> {
  const result = await db
    .updateTable("report_uses")
    .set(values)
    .where("id", "=", id)
    .where("struck_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
