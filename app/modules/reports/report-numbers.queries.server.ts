import { sql } from "kysely";
import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";

/** Numbers of reports: reserved, in use, given back. */

export async function numbersOf(db: Db, numbers: readonly string[]) {
  if (numbers.length === 0) return [];
  return db
    .selectFrom("report_numbers")
    .select(["report_numbers.no", "report_numbers.agency_id as agencyId", "report_numbers.state"])
    .where("report_numbers.no", "in", [...numbers])
    .orderBy("report_numbers.no")
    .limit(5_000)
    .execute();
}

/** The state of a number as it stands at this moment, whatever the transaction saw before; held to its end. */
export async function heldNumberState(db: Db, no: string) {
  const row = await db
    .selectFrom("report_numbers")
    .select("report_numbers.state")
    .where("report_numbers.no", "=", no)
    .modifyEnd(sql`lock in share mode`)
    .executeTakeFirst();
  return row?.state;
}

/** Numbers of any agency with the code of the enterprise whose report is lodged under them; null where none is. */
export async function numbersPrinted(db: Db, numbers: readonly string[]) {
  if (numbers.length === 0) return [];
  return db
    .selectFrom("report_numbers")
    .leftJoin("reports", "reports.id", "report_numbers.report_id")
    .leftJoin("enterprises", "enterprises.id", "reports.enterprise_id")
    .select(["report_numbers.no", "enterprises.uscc"])
    .where("report_numbers.no", "in", [...numbers])
    .orderBy("report_numbers.no")
    .limit(5_000)
    .execute();
}

/** Numbers of an agency in a state, newest first. */
export async function numbersOfAgency(
  db: Db,
  agencyId: string,
  { state, limit, offset }: { state: "reserved" | "used" | "released"; limit: number; offset: number },
) {
  return db
    .selectFrom("report_numbers")
    .select(["report_numbers.no", "report_numbers.state", "report_numbers.reserved_at as reservedAt"])
    .where("report_numbers.agency_id", "=", agencyId)
    .where("report_numbers.state", "=", state)
    .orderBy("report_numbers.reserved_at", "desc")
    .orderBy("report_numbers.no")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countNumbers(db: Db, agencyId: string, state: "reserved" | "used" | "released"): Promise<number> {
  const row = await db
    .selectFrom("report_numbers")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("report_numbers.agency_id", "=", agencyId)
    .where("report_numbers.state", "=", state)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface NewNumber {
  no: string;
  agency_id: string;
  state: "reserved" | "used";
  reserved_by: string;
  reserved_at: Date;
  report_id: string | null;
  /** Drawn with the lodging, never reserved. */
  is_drawn: 0 | 1;
}

/** @throws the database's error where a number exists already */
export async function insertNumbers(db: Db, rows: readonly NewNumber[]): Promise<void> {
  await bulkInsert(db, "report_numbers", rows);
}

/** Marks reserved numbers as used; how many were. */
export async function takeNumbers(db: Db, pairs: readonly { no: string; reportId: string }[]): Promise<number> {
  let used = 0;
  for (let i = 0; i < pairs.length; i += 500) {
    const part = pairs.slice(i, i + 500);
    const cases = sql.join(
      part.map(({ no, reportId }) => sql`when ${no} then ${reportId}`),
      sql` `,
    );
    const result = await db
      .updateTable("report_numbers")
      .set({ state: "used", report_id: sql`case no ${cases} end` })
      .where(
        "no",
        "in",
        part.map(({ no }) => no),
      )
      .where("state", "=", "reserved")
      .executeTakeFirst();
    used += Number(result.numUpdatedRows);
  }
  return used;
}

export async function releaseNumber(db: Db, no: string): Promise<boolean> {
  const result = await db
    .updateTable("report_numbers")
    .set({ state: "released" })
    .where("no", "=", no)
    .where("state", "=", "reserved")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
