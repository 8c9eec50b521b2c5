import type { ExpressionBuilder } from "kysely";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import type { RatingMethod, ScaleGrade } from "~/modules/agencies/grading.types";
import type { CivilDate } from "~/platform/civil-date";
import type { Period } from "./quality.types";

/** What the statistics of rating quality read. Never who signed a report. */

export const MOST = 50_000;
const CHUNK = 1_000;

const reportColumns = [
  "reports.id",
  "reports.agency_id as agencyId",
  "reports.enterprise_id as enterpriseId",
  "reports.purpose",
  "reports.issued_on as issuedOn",
  "reports.state",
  "reports.withdrawn_on as withdrawnOn",
  "report_versions.grade",
  "report_versions.scale_id as scaleId",
  "report_versions.method_id as methodId",
] as const;

/** Reports beside the version that spoke for them on the day of issue: the lodged one, as it was corrected. */
const issuedReports = (db: Db) =>
  db
    .selectFrom("reports")
    .innerJoin("report_versions", (join) =>
      join
        .onRef("report_versions.report_id", "=", "reports.id")
        .onRef("report_versions.in_force_from", "=", "reports.issued_on"),
    )
    .where(everInForce);

const everInForce = (eb: ExpressionBuilder<DB, "report_versions">) =>
  eb.or([
    eb("report_versions.in_force_until", "is", null),
    eb("report_versions.in_force_until", ">=", eb.ref("report_versions.in_force_from")),
  ]);

/** Reports with the grade they were issued with and the first day on which they were used; struck uses count nowhere. */
export const gradedReports = (db: Db) => issuedReports(db).select(reportColumns).select(firstUse);

const firstUse = (eb: ExpressionBuilder<DB, "reports">) =>
  eb
    .selectFrom("report_uses")
    .select((inner) => inner.fn.min<CivilDate>("report_uses.used_on").as("day"))
    .whereRef("report_uses.report_id", "=", "reports.id")
    .where("report_uses.struck_at", "is", null)
    .as("firstUsedOn");

export type StoredReport = Awaited<ReturnType<typeof reportsOfAgency>>[number];

/** Every report of an agency, oldest first. */
export async function reportsOfAgency(db: Db, agencyId: string) {
  return gradedReports(db)
    .where("reports.agency_id", "=", agencyId)
    .orderBy("reports.issued_on")
    .orderBy("reports.id")
    .limit(MOST)
    .execute();
}

/** Reports of other agencies on these enterprises, issued within the days given (inclusive). */
export async function reportsOnEnterprises(
  db: Db,
  { enterpriseIds, notAgencyId, from, until }: { enterpriseIds: readonly string[]; notAgencyId: string } & Period,
): Promise<StoredReport[]> {
  const found: StoredReport[] = [];
  for (let i = 0; i < enterpriseIds.length; i += CHUNK) {
    const rows = await gradedReports(db)
      .where("reports.enterprise_id", "in", enterpriseIds.slice(i, i + CHUNK))
      .where("reports.agency_id", "<>", notAgencyId)
      .where("reports.issued_on", ">=", from)
      .where("reports.issued_on", "<=", until)
      .orderBy("reports.id")
      .limit(MOST)
      .execute();
    found.push(...rows);
  }
  return found;
}

/** What these reports were revised to, each with its first day; oldest first. */
export async function revisionsOf(db: Db, reportIds: readonly string[]) {
  const found: { reportId: string; grade: string; scaleId: string; methodId: string; from: CivilDate }[] = [];
  for (let i = 0; i < reportIds.length; i += CHUNK) {
    const rows = await db
      .selectFrom("report_versions")
      .select([
        "report_versions.report_id as reportId",
        "report_versions.grade",
        "report_versions.scale_id as scaleId",
        "report_versions.method_id as methodId",
        "report_versions.in_force_from as from",
      ])
      .where("report_versions.report_id", "in", reportIds.slice(i, i + CHUNK))
      .whereRef("report_versions.in_force_from", ">", "report_versions.issued_on")
      .where(everInForce)
      .orderBy("report_versions.report_id")
      .orderBy("report_versions.ordinal")
      .limit(MOST)
      .execute();
    found.push(...rows);
  }
  return found;
}

/** Reports of a period by agency, scale and grade as they were issued. */
export async function gradeCounts(db: Db, { from, until }: Period) {
  const rows = await issuedReports(db)
    .select(["reports.agency_id as agencyId", "report_versions.scale_id as scaleId", "report_versions.grade"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("reports.issued_on", ">=", from)
    .where("reports.issued_on", "<=", until)
    .groupBy(["reports.agency_id", "report_versions.scale_id", "report_versions.grade"])
    .orderBy("reports.agency_id")
    .orderBy("report_versions.scale_id")
    .orderBy("report_versions.grade")
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** The grades of every registered scale with their meanings, best first. */
export async function scaleGrades(db: Db): Promise<Map<string, ScaleGrade[]>> {
  const rows = await db
    .selectFrom("agency_scales")
    .select(["agency_scales.id", "agency_scales.grades_json as grades"])
    .orderBy("agency_scales.id")
    .limit(10_000)
    .execute();
  return new Map(rows.map(({ id, grades }) => [id, JSON.parse(grades) as ScaleGrade[]]));
}

/** The lowest points of each grade in every method that an agency filed. */
export async function cutOffsOf(db: Db, agencyId: string): Promise<Map<string, RatingMethod["cutOffs"]>> {
  const rows = await db
    .selectFrom("agency_methods")
    .select(["agency_methods.id", "agency_methods.method_json as method"])
    .where("agency_methods.agency_id", "=", agencyId)
    .orderBy("agency_methods.id")
    .limit(1_000)
    .execute();
  return new Map(rows.map(({ id, method }) => [id, (JSON.parse(method) as RatingMethod).cutOffs]));
}

/** Adverse public facts about these enterprises. */
export async function factsAbout(db: Db, enterpriseIds: readonly string[]) {
  const found: { enterpriseId: string; decidedOn: CivilDate; voided: boolean }[] = [];
  for (let i = 0; i < enterpriseIds.length; i += CHUNK) {
    const rows = await db
      .selectFrom("enterprise_facts")
      .select([
        "enterprise_facts.enterprise_id as enterpriseId",
        "enterprise_facts.decided_on as decidedOn",
        "enterprise_facts.state",
      ])
      .where("enterprise_facts.enterprise_id", "in", enterpriseIds.slice(i, i + CHUNK))
      .orderBy("enterprise_facts.id")
      .limit(MOST)
      .execute();
    found.push(...rows.map(({ state, ...row }) => ({ ...row, voided: state === "voided" })));
  }
  return found;
}

/** A page of the complaints about an agency received in a period, newest first; never who complained. */
export async function complaintsAbout(
  db: Db,
  agencyId: string,
  { from, until }: Period,
  { offset, limit }: { offset: number; limit: number },
) {
  return db
    .selectFrom("agency_complaints")
    .select([
      "agency_complaints.id",
      "agency_complaints.no",
      "agency_complaints.received_on as receivedOn",
      "agency_complaints.state",
      "agency_complaints.decided_on as decidedOn",
    ])
    .where("agency_complaints.agency_id", "=", agencyId)
    .where("agency_complaints.received_on", ">=", from)
    .where("agency_complaints.received_on", "<=", until)
    .orderBy("agency_complaints.received_on", "desc")
    .orderBy("agency_complaints.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How the grade of the present version of each report of a period came out when it was computed again. */
export async function recomputedIn(db: Db, agencyId: string, { from, until }: Period) {
  return db
    .selectFrom("reports")
    .innerJoin("grade_recomputations", "grade_recomputations.version_id", "reports.current_version_id")
    .select(["reports.id", "grade_recomputations.outcome", "grade_recomputations.state"])
    .where("reports.agency_id", "=", agencyId)
    .where("reports.issued_on", ">=", from)
    .where("reports.issued_on", "<=", until)
    .orderBy("reports.id")
    .limit(MOST)
    .execute();
}

/** Reports of a period that were corrected or revised since. */
export async function changedIn(db: Db, agencyId: string, { from, until }: Period) {
  return db
    .selectFrom("reports")
    .innerJoin("report_versions", "report_versions.report_id", "reports.id")
    .select(["reports.id", "report_versions.act"])
    .distinct()
    .where("reports.agency_id", "=", agencyId)
    .where("reports.issued_on", ">=", from)
    .where("reports.issued_on", "<=", until)
    .where("report_versions.act", "in", ["corrected", "revised"])
    .orderBy("reports.id")
    .orderBy("report_versions.act")
    .limit(MOST)
    .execute();
}

/** Reports by id, for the list behind a number, with the grade of issue and the present one: at most a page of them. */
export async function listedReports(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return issuedReports(db)
    .innerJoin("agencies", "agencies.id", "reports.agency_id")
    .innerJoin("enterprises", "enterprises.id", "reports.enterprise_id")
    .select([
      "reports.id",
      "reports.no",
      "reports.agency_id as agencyId",
      "agencies.name as agency",
      "enterprises.name as enterprise",
      "reports.purpose",
      "report_versions.grade",
      "reports.grade as presentGrade",
      "reports.issued_on as issuedOn",
      "reports.state",
    ])
    .where("reports.id", "in", [...ids])
    .orderBy("reports.issued_on", "desc")
    .orderBy("reports.id")
    .limit(1_000)
    .execute();
}
