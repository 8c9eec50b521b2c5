import type { Db } from "#db/connection";
import { versionColumns } from "./report-versions.queries.server";

/** What the journal is held against: reports and re-computed grades in the order of their ids. */

export async function reportsAfter(db: Db, after: string | null, limit: number) {
  let query = db
    .selectFrom("reports")
    .select([
      "reports.id",
      "reports.no",
      "reports.own_no as ownNo",
      "reports.agency_id as agencyId",
      "reports.enterprise_id as enterpriseId",
      "reports.state",
      "reports.fact_mark as factMark",
      "reports.withdrawn_on as withdrawnOn",
      "reports.withdrawal_reason_code as withdrawalReasonCode",
      "reports.withdrawal_reason_text as withdrawalReasonText",
    ]);
  if (after !== null) query = query.where("reports.id", ">", after);
  return query.orderBy("reports.id").limit(limit).execute();
}

export async function versionsOfReports(db: Db, reportIds: readonly string[]) {
  if (reportIds.length === 0) return [];
  return db
    .selectFrom("report_versions")
    .select(versionColumns)
    .where("report_versions.report_id", "in", [...reportIds])
    .orderBy("report_versions.report_id")
    .orderBy("report_versions.ordinal")
    .execute();
}

export async function analystIdsOfVersions(db: Db, versionIds: readonly string[]) {
  if (versionIds.length === 0) return [];
  return db
    .selectFrom("report_analysts")
    .select(["report_analysts.version_id as versionId", "report_analysts.analyst_id as analystId"])
    .where("report_analysts.version_id", "in", [...versionIds])
    .orderBy("report_analysts.version_id")
    .orderBy("report_analysts.ordinal")
    .execute();
}

export async function factIdsOfReports(db: Db, reportIds: readonly string[]) {
  if (reportIds.length === 0) return [];
  return db
    .selectFrom("report_facts")
    .select(["report_facts.report_id as reportId", "report_facts.fact_id as factId"])
    .where("report_facts.report_id", "in", [...reportIds])
    .orderBy("report_facts.report_id")
    .orderBy("report_facts.fact_id")
    .execute();
}

export async function recomputationsAfter(db: Db, after: string | null, limit: number) {
  let query = db
    .selectFrom("grade_recomputations")
    .select([
      "grade_recomputations.version_id as id",
      "grade_recomputations.report_id as reportId",
      "grade_recomputations.stated_grade as statedGrade",
      "grade_recomputations.computed_grade as computedGrade",
      "grade_recomputations.points",
      "grade_recomputations.outcome",
      "grade_recomputations.state",
      "grade_recomputations.decision_text as decisionText",
    ]);
  if (after !== null) query = query.where("grade_recomputations.version_id", ">", after);
  return query.orderBy("grade_recomputations.version_id").limit(limit).execute();
}
