import { sql } from "kysely";
import type { Db } from "#db/connection";

/** How far a kind of upkeep has come: the last process it has dealt with; empty before the first. */
export async function markOf(db: Db, name: string): Promise<string> {
  const row = await db
    .selectFrom("journal_index_marks")
    .select("journal_index_marks.process_id")
    .where("journal_index_marks.name", "=", name)
    .executeTakeFirst();
  return row?.process_id ?? "";
}

/** Moves the mark on, never back. */
export async function moveMark(db: Db, name: string, processId: string): Promise<void> {
  await db.insertInto("journal_index_marks").ignore().values({ name, process_id: processId }).execute();
  await db
    .updateTable("journal_index_marks")
    .set({ process_id: processId })
    .where("name", "=", name)
    .where("process_id", "<", processId)
    .execute();
}

/** Holds this mark until the transaction ends, so that only one node does the work behind it. */
export async function lockMark(db: Db, name: string): Promise<void> {
  await db.insertInto("journal_index_marks").ignore().values({ name, process_id: "" }).execute();
  await db
    .selectFrom("journal_index_marks")
    .select("journal_index_marks.name")
    .where("journal_index_marks.name", "=", name)
    .forUpdate()
    .execute();
}

/** Processes after `after` and below `before` with the ids they showed and the person whose data that was, oldest first, at most 500. */
export async function shownBetween(db: Db, after: string, before: string) {
  return db
    .selectFrom("journal_processes")
    .select(["journal_processes.id", "journal_processes.subject_type", "journal_processes.subject_ids"])
    .select(sql<string | null>`json_value(journal_processes.filter_json, '$.personId')`.as("person_id"))
    .where("journal_processes.id", ">", after)
    .where("journal_processes.id", "<", before)
    .orderBy("journal_processes.id")
    .limit(500)
    .execute();
}

/** Adds to the subject index what is not in it yet, in chunks. */
export async function addSubjects(
  db: Db,
  rows: readonly { subject_type: string; subject_id: string; process_id: string }[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += 2_000) {
    await db
      .insertInto("journal_subjects")
      .ignore()
      .values(rows.slice(i, i + 2_000))
      .execute();
  }
}

/** The newest seal, or undefined before the first. */
export async function lastSeal(db: Db) {
  return db
    .selectFrom("journal_seals")
    .select(["journal_seals.last_process_id", "journal_seals.digest"])
    .orderBy("journal_seals.id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Signatures of processes after `after` and below `before`, oldest first, at most 5,000. */
export async function macsBetween(db: Db, after: string, before: string) {
  return db
    .selectFrom("journal_processes")
    .select(["journal_processes.id", "journal_processes.mac"])
    .where("journal_processes.id", ">", after)
    .where("journal_processes.id", "<", before)
    .orderBy("journal_processes.id")
    .limit(5_000)
    .execute();
}

export async function insertSeal(
  db: Db,
  seal: {
    id: string;
    first_process_id: string;
    last_process_id: string;
    process_count: number;
    digest: Buffer;
    previous_digest: Buffer;
    sealed_at: Date;
  },
): Promise<void> {
  await db.insertInto("journal_seals").values(seal).execute();
}
