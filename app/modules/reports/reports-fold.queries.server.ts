import type { Db } from "#db/connection";

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
    .select([
      "report_versions.id",
      "report_versions.report_id as reportId",
      "report_versions.ordinal",
      "report_versions.act",
      "report_versions.in_force_from as inForceFrom",
      "report_versions.in_force_until as inForceUntil",
      "report_versions.reason_code as reasonCode",
      "report_versions.reason_text as reasonText",
      "report_versions.purpose",
      "report_versions.data_cutoff_on as dataCutoffOn",
      "report_versions.issued_on as issuedOn",
      "report_versions.expires_on as expiresOn",
      "report_versions.scale_id as scaleId",
      "report_versions.method_id as methodId",
      "report_versions.grade",
      "report_versions.indicators_json as indicatorsJson",
      "report_versions.minutes_no as minutesNo",
      "report_versions.summary",
      "report_versions.enterprise_name as enterpriseName",
      "report_versions.file_id as fileId",
      "report_versions.file_sha256 as fileSha256",
      "report_versions.file_sm3 as fileSm3",
      "report_versions.file_size as fileSize",
      "report_versions.page_count as pageCount",
    ])
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
