import type { Insertable } from "kysely";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import { MOST_OF_ONE } from "~/platform/most-of-one";
import type { TwinResult } from "./twin.rules";

/** Comparisons of files with lodged originals, and what a person found of them. */

export type ComparisonFinding = "altered" | "not-altered";

const columns = [
  "report_comparisons.id",
  "report_comparisons.report_id as reportId",
  "report_comparisons.version_id as versionId",
  "report_comparisons.file_id as fileId",
  "report_comparisons.file_sha256 as fileSha256",
  "report_comparisons.result",
  "report_comparisons.detail_json as detailJson",
  "report_comparisons.finding",
  "report_comparisons.finding_text as findingText",
  "report_comparisons.found_at as foundAt",
  "report_comparisons.compared_by as comparedBy",
  "report_comparisons.compared_at as comparedAt",
  "report_comparisons.version",
] as const;

export type ComparisonRow = NonNullable<Awaited<ReturnType<typeof comparisonById>>>;

export async function comparisonById(db: Db, id: string) {
  return db.selectFrom("report_comparisons").select(columns).where("report_comparisons.id", "=", id).executeTakeFirst();
}

/** Comparisons of a report, newest first; of one account only where `comparedBy` is given. */
export async function comparisonsOfReport(db: Db, reportId: string, comparedBy: string | null) {
  let query = db
    .selectFrom("report_comparisons")
    .select([
      "report_comparisons.id",
      "report_comparisons.result",
      "report_comparisons.finding",
      "report_comparisons.compared_at as comparedAt",
    ])
    .where("report_comparisons.report_id", "=", reportId);
  if (comparedBy !== null) query = query.where("report_comparisons.compared_by", "=", comparedBy);
  return query.orderBy("report_comparisons.id", "desc").limit(MOST_OF_ONE).execute();
}

export async function comparisonsAfter(db: Db, after: string | null, limit: number) {
  let query = db
    .selectFrom("report_comparisons")
    .select([
      "report_comparisons.id",
      "report_comparisons.report_id as reportId",
      "report_comparisons.version_id as versionId",
      "report_comparisons.file_sha256 as fileSha256",
      "report_comparisons.result",
      "report_comparisons.finding",
      "report_comparisons.finding_text as findingText",
    ]);
  if (after !== null) query = query.where("report_comparisons.id", ">", after);
  return query.orderBy("report_comparisons.id").limit(limit).execute();
}

export interface ComparisonFilter {
  result?: TwinResult | null;
  /** With a finding, or without. */
  judged: boolean;
}

const matching = (db: Db, { result, judged }: ComparisonFilter) => {
  const query = db
    .selectFrom("report_comparisons")
    .innerJoin("reports", "reports.id", "report_comparisons.report_id")
    .innerJoin("agencies", "agencies.id", "reports.agency_id")
    .innerJoin("enterprises", "enterprises.id", "reports.enterprise_id")
    .where("report_comparisons.finding", judged ? "is not" : "is", null);
  return result ? query.where("report_comparisons.result", "=", result) : query;
};

/** One page of comparisons, newest first. */
export async function comparisonsIn(db: Db, filter: ComparisonFilter, page: { limit: number; offset: number }) {
  return matching(db, filter)
    .select([
      "report_comparisons.id",
      "report_comparisons.result",
      "report_comparisons.finding",
      "report_comparisons.compared_at as comparedAt",
      "reports.no",
      "agencies.name as agencyName",
      "enterprises.name as enterpriseName",
    ])
    .orderBy("report_comparisons.id", "desc")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countComparisons(db: Db, filter: ComparisonFilter): Promise<number> {
  const row = await matching(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function insertComparison(db: Db, row: Insertable<DB["report_comparisons"]>): Promise<void> {
  await db.insertInto("report_comparisons").values(row).execute();
}

/** Notes what a person found; false where somebody did before. */
export async function judgeComparison(
  db: Db,
  id: string,
  values: { finding: ComparisonFinding; finding_text: string; found_by: string; found_at: Date },
): Promise<boolean> {
  const result = await db
    .updateTable("report_comparisons")
    .set((eb) => ({ ...values, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("finding", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
