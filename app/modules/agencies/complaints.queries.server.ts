import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { MOST_OF_ONE } from "~/platform/most-of-one";

const complaintColumns = [
  "agency_complaints.id",
  "agency_complaints.no",
  "agency_complaints.agency_id as agencyId",
  "agency_complaints.report_id as reportId",
  "agency_complaints.received_on as receivedOn",
  "agency_complaints.complainant",
  "agency_complaints.content",
  "agency_complaints.state",
  "agency_complaints.decided_on as decidedOn",
  "agency_complaints.decision",
  "agency_complaints.answer_text as answer",
  "agency_complaints.answered_at as answeredAt",
  "agency_complaints.answered_by as answeredBy",
  "agency_complaints.answer_file_id as answerFileId",
  "agency_complaints.version",
] as const;

export type Complaint = NonNullable<Awaited<ReturnType<typeof lockComplaint>>>;

export async function lockComplaint(db: Db, id: string) {
  return db
    .selectFrom("agency_complaints")
    .select(complaintColumns)
    .where("agency_complaints.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function complaintById(db: Db, id: string): Promise<Complaint | undefined> {
  return db
    .selectFrom("agency_complaints")
    .select(complaintColumns)
    .where("agency_complaints.id", "=", id)
    .executeTakeFirst();
}

/** Complaints about an agency, newest first: as many as its page shows, or the page that is said. */
export async function complaintsOf(
  db: Db,
  agencyId: string,
  page: { offset: number; limit: number } = { offset: 0, limit: MOST_OF_ONE },
): Promise<Complaint[]> {
  return db
    .selectFrom("agency_complaints")
    .select(complaintColumns)
    .where("agency_complaints.agency_id", "=", agencyId)
    .orderBy("agency_complaints.received_on", "desc")
    .orderBy("agency_complaints.id", "desc")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function complaintsAfter(db: Db, after: string | null, limit: number): Promise<Complaint[]> {
  let query = db.selectFrom("agency_complaints").select(complaintColumns).orderBy("agency_complaints.id").limit(limit);
  if (after !== null) query = query.where("agency_complaints.id", ">", after);
  return query.execute();
}

/** The id of a report of this agency by its number of twelve characters; undefined where there is none. */
export async function reportOfAgency(db: Db, agencyId: string, no: string): Promise<string | undefined> {
  if (!/^[0-9A-Z]{12}$/.test(no)) return undefined;
  const row = await db
    .selectFrom("reports")
    .select("reports.id")
    .where("reports.no", "=", no)
    .where("reports.agency_id", "=", agencyId)
    .executeTakeFirst();
  return row?.id;
}

/** The last number of a year (10000 comes after 9999), its row locked; null where there is none. */
export async function lastComplaintNo(db: Db, prefix: string): Promise<string | null> {
  const row = await db
    .selectFrom("agency_complaints")
    .select("agency_complaints.no")
    .where("agency_complaints.no", "like", `${prefix}%`)
    .orderBy(sql`char_length(agency_complaints.no)`, "desc")
    .orderBy("agency_complaints.no", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row?.no ?? null;
}

export async function insertComplaint(
  db: Db,
  row: {
    id: string;
    no: string;
    agency_id: string;
    report_id: string | null;
    received_on: string;
    complainant: string;
    content: string;
    created_by: string;
  },
  at: Date,
): Promise<void> {
  await db
    .insertInto("agency_complaints")
    .values({ ...row, state: "received", created_at: at, updated_at: at })
    .execute();
}

export async function decideComplaint(
  db: Db,
  id: string,
  end: { state: "upheld" | "dismissed"; decidedOn: CivilDate; decision: string; by: string },
  at: Date,
): Promise<void> {
  await db
    .updateTable("agency_complaints")
    .set({
      state: end.state,
      decided_on: end.decidedOn,
      decision: end.decision,
      decided_by: end.by,
      updated_at: at,
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .execute();
}

export interface ComplaintAnswer {
  answer: string;
  answeredAt: Date;
  answeredBy: string;
  answerFileId: string | null;
}

/** Keeps what the agency answered, with the moment as the moment of the change. */
export async function answerComplaint(db: Db, id: string, given: ComplaintAnswer): Promise<void> {
  await db
    .updateTable("agency_complaints")
    .set({
      answer_text: given.answer,
      answered_at: given.answeredAt,
      answered_by: given.answeredBy,
      answer_file_id: given.answerFileId,
      updated_at: given.answeredAt,
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .execute();
}

/** The paper that came with the answer to a complaint, if one did. */
export async function answerPaperOf(db: Db, id: string) {
  return db
    .selectFrom("agency_complaints")
    .innerJoin("files", "files.id", "agency_complaints.answer_file_id")
    .select(["files.id as fileId", "files.name", "files.media_type as mediaType"])
    .where("agency_complaints.id", "=", id)
    .executeTakeFirst();
}
