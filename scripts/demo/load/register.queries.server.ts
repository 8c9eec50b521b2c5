import type { Db } from "#db/connection";

/** What the loading of the second register asks to find out what is there already. */

export type LoadedReport = NonNullable<Awaited<ReturnType<typeof loadedReport>>>;

/** The report of an agency under its own number. */
export async function loadedReport(db: Db, agencyUscc: string, ownNo: string) {
  return db
    .selectFrom("reports")
    .innerJoin("agencies", "agencies.id", "reports.agency_id")
    .innerJoin("report_versions", "report_versions.id", "reports.current_version_id")
    .select([
      "reports.id",
      "reports.no",
      "reports.state",
      "reports.version",
      "reports.current_version_id as versionId",
      "report_versions.ordinal",
    ])
    .where("agencies.uscc", "=", agencyUscc)
    .where("reports.own_no", "=", ownNo)
    .executeTakeFirst();
}

/** The numbers of all reports by `agency code/own number`. */
export async function numbersByOwnNo(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("reports")
    .innerJoin("agencies", "agencies.id", "reports.agency_id")
    .select(["agencies.uscc", "reports.own_no as ownNo", "reports.no"])
    .orderBy("reports.id")
    .execute();
  return new Map(rows.map((row) => [`${row.uscc}/${row.ownNo}`, row.no]));
}

export async function loadedFact(db: Db, uscc: string, body: string, documentNo: string) {
  return db
    .selectFrom("enterprise_facts")
    .innerJoin("enterprises", "enterprises.id", "enterprise_facts.enterprise_id")
    .select(["enterprise_facts.id", "enterprise_facts.state", "enterprise_facts.version"])
    .where("enterprises.uscc", "=", uscc)
    .where("enterprise_facts.body", "=", body)
    .where("enterprise_facts.document_no", "=", documentNo)
    .executeTakeFirst();
}

/** Reports that were taken in and wait for their original, the newest first. */
export async function awaitingOriginal(db: Db, limit: number) {
  return db
    .selectFrom("reports")
    .innerJoin("report_versions", "report_versions.id", "reports.current_version_id")
    .innerJoin("agencies", "agencies.id", "reports.agency_id")
    .innerJoin("enterprises", "enterprises.id", "reports.enterprise_id")
    .select([
      "reports.id as reportId",
      "enterprises.uscc",
      "reports.no",
      "reports.own_no as ownNo",
      "agencies.uscc as agencyUscc",
      "agencies.name as agency",
      "report_versions.enterprise_name as enterprise",
      "report_versions.id as versionId",
      "report_versions.method_id as methodId",
      "report_versions.purpose",
      "report_versions.data_cutoff_on as dataCutoffOn",
      "report_versions.issued_on as issuedOn",
      "report_versions.expires_on as expiresOn",
      "report_versions.grade",
      "report_versions.minutes_no as minutesNo",
      "report_versions.summary",
      "report_versions.indicators_json as indicatorsJson",
    ])
    .where("report_versions.act", "=", "taken-in")
    .where("report_versions.file_id", "is", null)
    .orderBy("reports.issued_on", "desc")
    .orderBy("reports.id")
    .limit(limit)
    .execute();
}

export async function methodsById(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("agency_methods")
    .select(["agency_methods.id", "agency_methods.method_json as method"])
    .where("agency_methods.id", "in", [...ids])
    .orderBy("agency_methods.id")
    .execute();
  return new Map(rows.map((row) => [row.id, row.method]));
}
