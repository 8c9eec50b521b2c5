import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { MOST_OF_ONE } from "~/platform/most-of-one";
import { measureColumns } from "./agencies.queries.server";
import type { MeasureKind, MeasureState } from "./agencies.types";

export type StoredMeasure = NonNullable<Awaited<ReturnType<typeof lockMeasure>>>;

/** One measure, its row locked. */
export async function lockMeasure(db: Db, id: string) {
  return db
    .selectFrom("agency_measures")
    .select(measureColumns)
    .where("agency_measures.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function measureById(db: Db, id: string): Promise<StoredMeasure | undefined> {
  return db
    .selectFrom("agency_measures")
    .select(measureColumns)
    .where("agency_measures.id", "=", id)
    .executeTakeFirst();
}

/** Measures by id after `after` (exclusive; null from the start). */
export async function measuresAfter(db: Db, after: string | null, limit: number): Promise<StoredMeasure[]> {
  let query = db.selectFrom("agency_measures").select(measureColumns).orderBy("agency_measures.id").limit(limit);
  if (after !== null) query = query.where("agency_measures.id", ">", after);
  return query.execute();
}

export interface NewMeasure {
  id: string;
  agencyId: string;
  kind: MeasureKind;
  from: CivilDate;
  until: CivilDate | null;
  publicUntil: CivilDate | null;
  basisCode: string;
  reason: string;
  documentNo: string;
  penaltyDocumentNo: string | null;
  proposedBy: string;
}

export async function insertMeasure(db: Db, row: NewMeasure, at: Date): Promise<void> {
  await db
    .insertInto("agency_measures")
    .values({
      id: row.id,
      agency_id: row.agencyId,
      kind: row.kind,
      state: "proposed",
      from_on: row.from,
      until_on: row.until,
      public_until_on: row.publicUntil,
      basis_code: row.basisCode,
      reason_text: row.reason,
      document_no: row.documentNo,
      penalty_document_no: row.penaltyDocumentNo,
      proposed_by: row.proposedBy,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

export interface MeasureChange {
  state?: MeasureState;
  approvalId?: string;
  lifted?: { on: CivilDate; documentNo: string; reason: string; approvalId: string };
}

export async function changeMeasure(db: Db, id: string, change: MeasureChange, at: Date): Promise<void> {
  const { lifted } = change;
  await db
    .updateTable("agency_measures")
    .set({
      state: change.state,
      approval_id: change.approvalId,
      lifted_on: lifted?.on,
      lifting_document_no: lifted?.documentNo,
      lifting_reason: lifted?.reason,
      lifting_approval_id: lifted?.approvalId,
      updated_at: at,
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .execute();
}

const checkColumns = [
  "agency_checks.id",
  "agency_checks.agency_id as agencyId",
  "agency_checks.checked_on as checkedOn",
  "agency_checks.subject",
  "agency_checks.result",
  "agency_checks.remarks",
] as const;

/** Checks of an agency, newest first. */
/** When the measures of an agency and their liftings were signed, by measure; null where they were not. */
export async function decisionsOn(db: Db, agencyId: string) {
  const rows = await db
    .selectFrom("agency_measures")
    .leftJoin("approvals as signed", "signed.id", "agency_measures.approval_id")
    .leftJoin("approvals as lifted", "lifted.id", "agency_measures.lifting_approval_id")
    .select(["agency_measures.id", "signed.decided_at as decidedAt", "lifted.decided_at as liftingDecidedAt"])
    .where("agency_measures.agency_id", "=", agencyId)
    .orderBy("agency_measures.id")
    .limit(MOST_OF_ONE)
    .execute();
  return new Map(rows.map(({ id, ...decided }) => [id, decided]));
}

export async function checksOf(db: Db, agencyId: string) {
  return db
    .selectFrom("agency_checks")
    .select(checkColumns)
    .where("agency_checks.agency_id", "=", agencyId)
    .orderBy("agency_checks.checked_on", "desc")
    .orderBy("agency_checks.id", "desc")
    .limit(MOST_OF_ONE)
    .execute();
}

export async function checksAfter(db: Db, after: string | null, limit: number) {
  let query = db.selectFrom("agency_checks").select(checkColumns).orderBy("agency_checks.id").limit(limit);
  if (after !== null) query = query.where("agency_checks.id", ">", after);
  return query.execute();
}

export async function insertCheck(
  db: Db,
  row: {
    id: string;
    agency_id: string;
    checked_on: string;
    subject: string;
    result: "in-order" | "remarks";
    remarks: string | null;
    created_by: string;
    created_at: Date;
  },
): Promise<void> {
  await db.insertInto("agency_checks").values(row).execute();
}
