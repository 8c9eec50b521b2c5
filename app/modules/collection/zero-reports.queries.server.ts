import type { Db } from "#db/connection";

export const zeroReportColumns = [
  "zero_reports.id",
  "zero_reports.item_code",
  "zero_reports.contributor_code",
  "zero_reports.from_on",
  "zero_reports.to_on",
  "zero_reports.state",
  "zero_reports.signed_by",
  "zero_reports.signed_by_name",
  "zero_reports.signed_at",
  "zero_reports.confirmed_by",
  "zero_reports.confirmed_by_name",
  "zero_reports.confirmed_at",
  "zero_reports.version",
] as const;

export type ZeroReportRow = Awaited<ReturnType<typeof listZeroReports>>[number];

export interface NewZeroReport {
  id: string;
  item_code: string;
  contributor_code: string;
  from_on: string;
  to_on: string;
  signed_by: string;
  signed_by_name: string;
  signed_at: Date;
}

/** False where the item already has a report of exactly this period. */
export async function insertZeroReport(db: Db, report: NewZeroReport): Promise<boolean> {
  const result = await db
    .insertInto("zero_reports")
    .ignore()
    .values({ ...report, state: "pending" })
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findZeroReport(db: Db, id: string) {
  return db.selectFrom("zero_reports").select(zeroReportColumns).where("zero_reports.id", "=", id).executeTakeFirst();
}

export async function lockZeroReport(db: Db, id: string) {
  return db
    .selectFrom("zero_reports")
    .select(zeroReportColumns)
    .where("zero_reports.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function confirmZeroReport(db: Db, id: string, by: { id: string; name: string }, at: Date): Promise<void> {
  await db
    .updateTable("zero_reports")
    .set({ state: "confirmed", confirmed_by: by.id, confirmed_by_name: by.name, confirmed_at: at })
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("state", "=", "pending")
    .execute();
}

type ZeroReportState = "pending" | "confirmed";

/** Of these contributors, newest first; `before` is the id of the last one seen. */
export async function listZeroReports(
  db: Db,
  contributors: readonly string[],
  { state, before, offset = 0, limit }: { state?: ZeroReportState; before?: string; offset?: number; limit: number },
) {
  if (contributors.length === 0) return [];
  let query = db
    .selectFrom("zero_reports")
    .select(zeroReportColumns)
    .where("zero_reports.contributor_code", "in", [...contributors]);
  if (state) query = query.where("zero_reports.state", "=", state);
  if (before) query = query.where("zero_reports.id", "<", before);
  return query.orderBy("zero_reports.id", "desc").limit(limit).offset(offset).execute();
}

export async function countZeroReports(
  db: Db,
  contributors: readonly string[],
  { state }: { state?: ZeroReportState },
): Promise<number> {
  if (contributors.length === 0) return 0;
  let query = db
    .selectFrom("zero_reports")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("zero_reports.contributor_code", "in", [...contributors]);
  if (state) query = query.where("zero_reports.state", "=", state);
  return Number((await query.executeTakeFirstOrThrow()).count);
}
