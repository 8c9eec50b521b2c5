import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import type { FactMark, LodgedFile, RecomputationState, ReportAct } from "./reports.types";

/** Writes of reports; what is inserted many at a time is written in few statements. */

export interface NewReport {
  id: string;
  no: string;
  own_no: string | null;
  agency_id: string;
  enterprise_id: string;
  state: "valid";
  fact_mark: FactMark;
  purpose: string;
  data_cutoff_on: CivilDate;
  issued_on: CivilDate;
  expires_on: CivilDate;
  scale_id: string;
  grade: string;
  grade_rank: number;
  current_version_id: string;
  import_id: string | null;
  lodged_by: string;
  lodged_at: Date;
  updated_at: Date;
}

export interface NewVersion {
  id: string;
  report_id: string;
  ordinal: number;
  act: ReportAct;
  in_force_from: CivilDate;
  reason_code: string | null;
  reason_text: string | null;
  purpose: string;
  data_cutoff_on: CivilDate;
  issued_on: CivilDate;
  expires_on: CivilDate;
  scale_id: string;
  method_id: string;
  grade: string;
  indicators_json: string;
  minutes_no: string | null;
  summary: string;
  enterprise_name: string;
  file_id: string | null;
  file_sha256: Buffer | null;
  claimed_sha256: Buffer | null;
  file_sm3: Buffer | null;
  file_size: number | null;
  page_count: number | null;
  certificate_json: string | null;
  created_by: string;
  created_at: Date;
}

export interface NewRecomputation {
  version_id: string;
  report_id: string;
  agency_id: string;
  method_id: string;
  stated_grade: string;
  computed_grade: string | null;
  points: string | null;
  steps_json: string;
  outcome: "reproduced" | "different" | "not-computable";
  state: RecomputationState;
  created_at: Date;
}

export async function insertReports(db: Db, rows: readonly NewReport[]): Promise<void> {
  await bulkInsert(db, "reports", rows);
}

export async function insertVersions(db: Db, rows: readonly NewVersion[]): Promise<void> {
  await bulkInsert(db, "report_versions", rows);
}

export async function insertVersionAnalysts(
  db: Db,
  rows: readonly { version_id: string; analyst_id: string; ordinal: number }[],
): Promise<void> {
  await bulkInsert(db, "report_analysts", rows);
}

export async function insertRecomputations(db: Db, rows: readonly NewRecomputation[]): Promise<void> {
  await bulkInsert(db, "grade_recomputations", rows);
}

/** The report, locked until the transaction ends. */
export async function lockReport(db: Db, id: string) {
  return db
    .selectFrom("reports")
    .select([
      "reports.id",
      "reports.state",
      "reports.fact_mark as factMark",
      "reports.version",
      "reports.current_version_id as versionId",
    ])
    .where("reports.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Ends a version with its last day in force. */
export async function supersedeVersion(db: Db, id: string, at: Date, until: CivilDate): Promise<void> {
  await db
    .updateTable("report_versions")
    .set({ superseded_at: at, in_force_until: until })
    .where("id", "=", id)
    .execute();
}

/** Lets go of the bytes that a version holds, or of these bytes where any version of a report holds them: a newer one takes them. */
export async function releaseFiles(
  db: Db,
  of: { versionId: string } | { reportId: string; sha256: string },
): Promise<void> {
  const update = db.updateTable("report_versions").set({ claimed_sha256: null });
  if ("versionId" in of) await update.where("id", "=", of.versionId).execute();
  else
    await update
      .where("report_id", "=", of.reportId)
      .where("claimed_sha256", "=", Buffer.from(of.sha256, "hex"))
      .execute();
}

export async function updateReport(
  db: Db,
  id: string,
  version: number,
  values: Partial<{
    state: "valid" | "withdrawn";
    purpose: string;
    data_cutoff_on: CivilDate;
    issued_on: CivilDate;
    expires_on: CivilDate;
    scale_id: string;
    grade: string;
    grade_rank: number;
    current_version_id: string;
    withdrawn_on: CivilDate;
    withdrawal_reason_code: string;
    withdrawal_reason_text: string | null;
    fact_mark: FactMark;
  }> & { updated_at: Date },
): Promise<boolean> {
  const result = await db
    .updateTable("reports")
    .set({ ...values, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Puts the PDF of a version in its place where there is none yet. */
export async function attachFile(db: Db, versionId: string, file: LodgedFile, at: Date): Promise<boolean> {
  const result = await db
    .updateTable("report_versions")
    .set({
      file_id: file.fileId,
      file_sha256: Buffer.from(file.sha256, "hex"),
      claimed_sha256: Buffer.from(file.sha256, "hex"),
      file_sm3: Buffer.from(file.sm3, "hex"),
      file_size: file.size,
      page_count: file.pages,
      attached_at: at,
    })
    .where("id", "=", versionId)
    .where("file_id", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function keepCertificate(db: Db, versionId: string, certificate: string): Promise<void> {
  await db
    .updateTable("report_versions")
    .set({ certificate_json: certificate })
    .where("id", "=", versionId)
    .where("certificate_json", "is", null)
    .execute();
}

/** Notes which version an account has seen last. */
export async function noteReader(
  db: Db,
  row: { report_id: string; account_id: string; version_id: string; read_at: Date },
): Promise<void> {
  await db
    .insertInto("report_readers")
    .values(row)
    .onDuplicateKeyUpdate({ version_id: row.version_id, read_at: row.read_at })
    .execute();
}

/** Accounts that opened these reports, took their files or certificates or compared with them, or recorded a use of them that stands. */
export async function readersOf(db: Db, reportIds: readonly string[]) {
  if (reportIds.length === 0) return [];
  return db
    .selectFrom("report_readers")
    .select(["report_readers.report_id as reportId", "report_readers.account_id as accountId"])
    .where("report_readers.report_id", "in", [...reportIds])
    .union((eb) =>
      eb
        .selectFrom("report_uses")
        .select(["report_uses.report_id as reportId", "report_uses.recorded_by as accountId"])
        .where("report_uses.report_id", "in", [...reportIds])
        .where("report_uses.recorded_by", "is not", null)
        .where("report_uses.struck_at", "is", null)
        .$narrowType<{ accountId: string }>(),
    )
    .orderBy("reportId")
    .orderBy("accountId")
    .limit(10_000)
    .execute();
}
