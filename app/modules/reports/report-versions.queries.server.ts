import type { Db } from "#db/connection";

/** The states of a report one after the other: who signed them, and whether their PDF is there. */

export type VersionRow = Awaited<ReturnType<typeof versionsOf>>[number];

/** What a version says, without who signed for it and until when it was the last. */
export const versionColumns = [
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
] as const;

const storedColumns = [
  ...versionColumns,
  "report_versions.certificate_json as certificateJson",
  "report_versions.created_at as createdAt",
  "report_versions.attached_at as attachedAt",
  "report_versions.superseded_at as supersededAt",
] as const;

/** Every version of a report, the first one first. */
export async function versionsOf(db: Db, reportId: string) {
  return db
    .selectFrom("report_versions")
    .select(storedColumns)
    .where("report_versions.report_id", "=", reportId)
    .orderBy("report_versions.ordinal")
    .limit(500)
    .execute();
}

export async function versionById(db: Db, id: string) {
  return db.selectFrom("report_versions").select(storedColumns).where("report_versions.id", "=", id).executeTakeFirst();
}

/** A version of a report by its ordinal; the present one where that is null. */
export async function versionOf(db: Db, report: { id: string; versionId: string }, ordinal: number | null) {
  if (ordinal === null) return versionById(db, report.versionId);
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > 100_000) return undefined;
  return db
    .selectFrom("report_versions")
    .select(storedColumns)
    .where("report_versions.report_id", "=", report.id)
    .where("report_versions.ordinal", "=", ordinal)
    .executeTakeFirst();
}

/** Who signed these versions, in their order. */
export async function analystsOfVersions(db: Db, versionIds: readonly string[]) {
  if (versionIds.length === 0) return [];
  return db
    .selectFrom("report_analysts")
    .innerJoin("analysts", "analysts.id", "report_analysts.analyst_id")
    .select([
      "report_analysts.version_id as versionId",
      "analysts.id",
      "analysts.name",
      "analysts.credential",
      "analysts.credential_no as credentialNo",
    ])
    .where("report_analysts.version_id", "in", [...versionIds])
    .orderBy("report_analysts.version_id")
    .orderBy("report_analysts.ordinal")
    .limit(2_000)
    .execute();
}

/** Reports that were taken in and whose original is still to come: of one agency, or of all. */
export async function countAwaited(db: Db, onlyAgency: string | null): Promise<number> {
  let query = db
    .selectFrom("report_versions")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("report_versions.act", "=", "taken-in")
    .where("report_versions.file_id", "is", null)
    .where("report_versions.superseded_at", "is", null);
  if (onlyAgency !== null)
    query = query
      .innerJoin("reports", "reports.id", "report_versions.report_id")
      .where("reports.agency_id", "=", onlyAgency);
  return Number((await query.executeTakeFirstOrThrow()).count);
}
