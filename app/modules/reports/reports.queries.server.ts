import type { ExpressionBuilder } from "kysely";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import type { CivilDate } from "~/platform/civil-date";
import type { FactMark, ReportState } from "./reports.types";

/** What screens, endpoints and other modules read of reports. */

export const reportColumns = [
  "reports.id",
  "reports.no",
  "reports.own_no as ownNo",
  "reports.agency_id as agencyId",
  "agencies.name as agencyName",
  "agencies.code as agencyCode",
  "agencies.listed_on as agencyListedOn",
  "reports.enterprise_id as enterpriseId",
  "enterprises.name as enterpriseName",
  "enterprises.uscc",
  "reports.state",
  "reports.fact_mark as factMark",
  "reports.purpose",
  "reports.data_cutoff_on as dataCutoffOn",
  "reports.issued_on as issuedOn",
  "reports.expires_on as expiresOn",
  "reports.grade",
  "reports.grade_rank as gradeRank",
  "reports.current_version_id as versionId",
  "reports.withdrawn_on as withdrawnOn",
  "reports.withdrawal_reason_code as withdrawalReasonCode",
  "reports.withdrawal_reason_text as withdrawalReasonText",
  "reports.lodged_at as lodgedAt",
  "reports.version",
] as const;

const joined = (db: Db) =>
  db
    .selectFrom("reports")
    .innerJoin("agencies", "agencies.id", "reports.agency_id")
    .innerJoin("enterprises", "enterprises.id", "reports.enterprise_id");

export type ReportRow = NonNullable<Awaited<ReturnType<typeof reportById>>>;

export async function reportById(db: Db, id: string) {
  return joined(db).select(reportColumns).where("reports.id", "=", id).executeTakeFirst();
}

export async function reportByNo(db: Db, no: string) {
  return joined(db).select(reportColumns).where("reports.no", "=", no).executeTakeFirst();
}

/** The report that holds these bytes; where none does any more, the one whose version had them last. */
export async function reportByDigest(db: Db, sha256: Buffer) {
  return joined(db)
    .innerJoin("report_versions", "report_versions.report_id", "reports.id")
    .select([...reportColumns, "report_versions.ordinal as matchedOrdinal"])
    .where("report_versions.file_sha256", "=", sha256)
    .orderBy("report_versions.claimed_sha256", "desc")
    .orderBy("report_versions.id", "desc")
    .limit(1)
    .executeTakeFirst();
}

export interface ReportFilter {
  /** Only reports of this agency; null for who may see all. */
  onlyAgency?: string | null;
  agency?: string | null;
  grade?: string | null;
  /** Valid, expired or withdrawn on `today`. */
  status?: "valid" | "expired" | "withdrawn" | null;
  today: CivilDate;
  from?: CivilDate | null;
  until?: CivilDate | null;
  purpose?: string | null;
  marked?: boolean;
  /** Id of an enterprise. */
  enterprise?: string | null;
  /** Whether the PDF of the present version is there. */
  original?: "on-file" | "awaited" | null;
  /** A whole report number, a whole code, or the beginning of an enterprise's name. */
  q?: { no: string } | { uscc: string } | { name: string } | null;
}

export interface ReportPage {
  direction: "asc" | "desc";
  limit: number;
  offset: number;
}

function matching(filter: ReportFilter) {
  return (eb: ExpressionBuilder<DB, "reports" | "agencies" | "enterprises">) => {
    const all = [];
    if (filter.onlyAgency) all.push(eb("reports.agency_id", "=", filter.onlyAgency));
    if (filter.agency) all.push(eb("agencies.code", "=", filter.agency));
    if (filter.enterprise) all.push(eb("reports.enterprise_id", "=", filter.enterprise));
    if (filter.grade) all.push(eb("reports.grade", "=", filter.grade));
    if (filter.purpose) all.push(eb("reports.purpose", "=", filter.purpose));
    if (filter.status === "withdrawn") all.push(eb("reports.state", "=", "withdrawn" satisfies ReportState));
    if (filter.status === "valid" || filter.status === "expired") {
      all.push(eb("reports.state", "=", "valid" satisfies ReportState));
      all.push(eb("reports.expires_on", filter.status === "valid" ? ">=" : "<", filter.today));
    }
    if (filter.from) all.push(eb("reports.issued_on", ">=", filter.from));
    if (filter.until) all.push(eb("reports.issued_on", "<=", filter.until));
    if (filter.marked) all.push(eb("reports.fact_mark", "<>", "none" satisfies FactMark));
    if (filter.original) {
      const present = eb
        .selectFrom("report_versions")
        .select("report_versions.id")
        .whereRef("report_versions.id", "=", "reports.current_version_id")
        .where("report_versions.file_id", filter.original === "awaited" ? "is" : "is not", null);
      all.push(eb.exists(present));
    }
    if (filter.q && "no" in filter.q) all.push(eb("reports.no", "=", filter.q.no));
    if (filter.q && "uscc" in filter.q) all.push(eb("enterprises.uscc", "=", filter.q.uscc));
    if (filter.q && "name" in filter.q)
      all.push(eb("enterprises.name", "like", `%${filter.q.name.replace(/[\\%_]/g, "\\$&")}%`));
    return eb.and(all);
  };
}

/** One page of reports by day of issue. */
export async function reportPage(db: Db, filter: ReportFilter, page: ReportPage) {
  return joined(db)
    .select(reportColumns)
    .where(matching(filter))
    .orderBy("reports.issued_on", page.direction)
    .orderBy("reports.id", page.direction)
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

/** Ids of everything that fits, by day of issue. */
export async function reportIds(
  db: Db,
  filter: ReportFilter,
  direction: ReportPage["direction"],
  limit: number,
): Promise<string[]> {
  const rows = await joined(db)
    .select("reports.id")
    .where(matching(filter))
    .orderBy("reports.issued_on", direction)
    .orderBy("reports.id", direction)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function reportsByIds(db: Db, ids: readonly string[]): Promise<ReportRow[]> {
  if (ids.length === 0) return [];
  return joined(db)
    .select(reportColumns)
    .where("reports.id", "in", [...ids])
    .orderBy("reports.id")
    .limit(5_000)
    .execute();
}

export async function countReports(db: Db, filter: ReportFilter): Promise<number> {
  const row = await joined(db)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where(matching(filter))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Agencies that lodged anything, and the grades in use: for filters. */
export async function reportingAgencies(db: Db) {
  return db
    .selectFrom("agencies")
    .select(["agencies.id", "agencies.code", "agencies.name"])
    .where("agencies.filing_state", "=", "listed")
    .orderBy("agencies.name_sort")
    .orderBy("agencies.id")
    .limit(500)
    .execute();
}

/** The public facts a report rests on. */
export async function factsOfReport(db: Db, reportId: string) {
  return db
    .selectFrom("report_facts")
    .innerJoin("enterprise_facts", "enterprise_facts.id", "report_facts.fact_id")
    .select([
      "enterprise_facts.id",
      "enterprise_facts.kind",
      "enterprise_facts.body",
      "enterprise_facts.document_no as documentNo",
      "enterprise_facts.decided_on as decidedOn",
      "enterprise_facts.grade",
      "enterprise_facts.state",
      "enterprise_facts.ended_on as endedOn",
    ])
    .where("report_facts.report_id", "=", reportId)
    .orderBy("enterprise_facts.decided_on", "desc")
    .orderBy("enterprise_facts.id")
    .limit(500)
    .execute();
}
