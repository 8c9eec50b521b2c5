import type { Db } from "#db/connection";
import { importColumns } from "./imports.queries.server";
import { zeroReportColumns } from "./zero-reports.queries.server";

/** What the journal is held against, by id after `after` (exclusive; null from the start). */

export async function importsAfter(db: Db, after: string | null, limit: number) {
  let query = db.selectFrom("imports").select(importColumns);
  if (after !== null) query = query.where("imports.id", ">", after);
  return query.orderBy("imports.id").limit(limit).execute();
}

export async function zeroReportsAfter(db: Db, after: string | null, limit: number) {
  let query = db.selectFrom("zero_reports").select(zeroReportColumns);
  if (after !== null) query = query.where("zero_reports.id", ">", after);
  return query.orderBy("zero_reports.id").limit(limit).execute();
}
