import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { MOST_OF_ONE } from "~/platform/most-of-one";
import type { FilingKind, FilingState } from "./agencies.types";

const columns = [
  "agency_filings.id",
  "agency_filings.agency_id as agencyId",
  "agency_filings.ordinal",
  "agency_filings.kind",
  "agency_filings.state",
  "agency_filings.statement_year as statementYear",
  "agency_filings.event_on as eventOn",
  "agency_filings.received_on as receivedOn",
  "agency_filings.content_json as contentJson",
  "agency_filings.submitted_by as submittedBy",
  "agency_filings.submitted_at as submittedAt",
  "agency_filings.decided_by as decidedBy",
  "agency_filings.decided_at as decidedAt",
  "agency_filings.effective_on as effectiveOn",
  "agency_filings.is_late as isLate",
  "agency_filings.round",
  "agency_filings.version",
] as const;

export type Filing = NonNullable<Awaited<ReturnType<typeof filingById>>>;

export async function filingById(db: Db, id: string) {
  return db.selectFrom("agency_filings").select(columns).where("agency_filings.id", "=", id).executeTakeFirst();
}

/** One filing, its row locked until the transaction ends. */
export async function lockFiling(db: Db, id: string): Promise<Filing | undefined> {
  return db
    .selectFrom("agency_filings")
    .select(columns)
    .where("agency_filings.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Filings of an agency, newest first. */
export async function filingsOf(db: Db, agencyId: string) {
  return db
    .selectFrom("agency_filings")
    .select(columns)
    .where("agency_filings.agency_id", "=", agencyId)
    .orderBy("agency_filings.ordinal", "desc")
    .limit(MOST_OF_ONE)
    .execute();
}

/** When the first filing of an agency was taken into the register; undefined where it was not. */
export async function listingEnteredAt(db: Db, agencyId: string) {
  const row = await db
    .selectFrom("agency_filings")
    .select("agency_filings.decided_at as at")
    .where("agency_filings.agency_id", "=", agencyId)
    .where("agency_filings.kind", "=", "initial" satisfies FilingKind)
    .where("agency_filings.state", "=", "accepted" satisfies FilingState)
    .orderBy("agency_filings.ordinal")
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** Filings by id after `after` (exclusive; null from the start). */
export async function filingsAfter(db: Db, after: string | null, limit: number) {
  let query = db.selectFrom("agency_filings").select(columns).orderBy("agency_filings.id").limit(limit);
  if (after !== null) query = query.where("agency_filings.id", ">", after);
  return query.execute();
}

/** Filings that wait for the regulator, the oldest first. */
export async function submittedFilings(db: Db) {
  return db
    .selectFrom("agency_filings")
    .innerJoin("agencies", "agencies.id", "agency_filings.agency_id")
    .select([
      "agency_filings.id",
      "agency_filings.kind",
      "agency_filings.submitted_at as submittedAt",
      "agency_filings.is_late as isLate",
      "agencies.name",
      "agencies.id as agencyId",
    ])
    .where("agency_filings.state", "=", "submitted")
    .orderBy("agency_filings.submitted_at")
    .orderBy("agency_filings.id")
    .limit(10_000)
    .execute();
}

export interface NewFiling {
  id: string;
  agencyId: string;
  ordinal: number;
  kind: FilingKind;
  statementYear: number | null;
  eventOn: CivilDate | null;
  contentJson: string;
}

export async function insertFiling(db: Db, row: NewFiling, at: Date): Promise<void> {
  await db
    .insertInto("agency_filings")
    .values({
      id: row.id,
      agency_id: row.agencyId,
      ordinal: row.ordinal,
      kind: row.kind,
      state: "draft",
      statement_year: row.statementYear,
      event_on: row.eventOn,
      content_json: row.contentJson,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

export interface FilingChange {
  state?: FilingState;
  contentJson?: string;
  eventOn?: CivilDate | null;
  statementYear?: number | null;
  receivedOn?: CivilDate | null;
  effectiveOn?: CivilDate;
  isLate?: boolean;
  round?: number;
  submitted?: { by: string; at: Date };
  decided?: { by: string; at: Date };
}

export async function changeFiling(db: Db, id: string, change: FilingChange, at: Date): Promise<void> {
  const { submitted, decided, isLate } = change;
  await db
    .updateTable("agency_filings")
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.contentJson === undefined ? {} : { content_json: change.contentJson }),
      ...(change.eventOn === undefined ? {} : { event_on: change.eventOn }),
      ...(change.statementYear === undefined ? {} : { statement_year: change.statementYear }),
      ...(change.receivedOn === undefined ? {} : { received_on: change.receivedOn }),
      ...(change.effectiveOn === undefined ? {} : { effective_on: change.effectiveOn }),
      ...(isLate === undefined ? {} : { is_late: isLate ? 1 : 0 }),
      ...(change.round === undefined ? {} : { round: change.round }),
      ...(submitted ? { submitted_by: submitted.by, submitted_at: submitted.at } : {}),
      ...(decided ? { decided_by: decided.by, decided_at: decided.at } : {}),
      updated_at: at,
    })
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

export interface Remark {
  round: number;
  path: string;
  remark: string;
}

/** Remarks on a filing, newest round first. */
export async function remarksOf(db: Db, filingId: string): Promise<Remark[]> {
  return db
    .selectFrom("agency_filing_remarks")
    .select(["agency_filing_remarks.round", "agency_filing_remarks.path", "agency_filing_remarks.remark"])
    .where("agency_filing_remarks.filing_id", "=", filingId)
    .orderBy("agency_filing_remarks.round", "desc")
    .orderBy("agency_filing_remarks.id")
    .limit(1_000)
    .execute();
}

/** Remarks on these filings, each under its filing by age. */
export async function remarksOfFilings(db: Db, filingIds: readonly string[]) {
  if (filingIds.length === 0) return [];
  return db
    .selectFrom("agency_filing_remarks")
    .select([
      "agency_filing_remarks.filing_id as filingId",
      "agency_filing_remarks.id",
      "agency_filing_remarks.round",
      "agency_filing_remarks.path",
      "agency_filing_remarks.remark",
    ])
    .where("agency_filing_remarks.filing_id", "in", [...filingIds])
    .orderBy("agency_filing_remarks.filing_id")
    .orderBy("agency_filing_remarks.id")
    .execute();
}

export async function insertRemarks(
  db: Db,
  rows: readonly {
    id: string;
    filing_id: string;
    round: number;
    path: string;
    remark: string;
    created_by: string;
    created_at: Date;
  }[],
): Promise<void> {
  await db
    .insertInto("agency_filing_remarks")
    .values([...rows])
    .execute();
}

/** Papers of a filing with their names. */
export async function filesOf(db: Db, filingId: string) {
  return db
    .selectFrom("agency_filing_files")
    .innerJoin("files", "files.id", "agency_filing_files.file_id")
    .select([
      "agency_filing_files.id",
      "agency_filing_files.slot",
      "agency_filing_files.file_id as fileId",
      "files.name",
      "files.media_type as mediaType",
      "files.size_bytes as size",
    ])
    .where("agency_filing_files.filing_id", "=", filingId)
    .orderBy("agency_filing_files.slot")
    .orderBy("agency_filing_files.id")
    .limit(100)
    .execute();
}

export async function insertFile(
  db: Db,
  row: { id: string; filing_id: string; slot: string; file_id: string; created_by: string; created_at: Date },
): Promise<void> {
  await db.insertInto("agency_filing_files").values(row).execute();
}

/** Papers by id after `after` (exclusive; null from the start). */
export async function filesAfter(db: Db, after: string | null, limit: number) {
  let query = db
    .selectFrom("agency_filing_files")
    .select([
      "agency_filing_files.id",
      "agency_filing_files.filing_id",
      "agency_filing_files.slot",
      "agency_filing_files.file_id",
    ])
    .orderBy("agency_filing_files.id")
    .limit(limit);
  if (after !== null) query = query.where("agency_filing_files.id", ">", after);
  return query.execute();
}
