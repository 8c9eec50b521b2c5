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

/** Ids of the processes after `after` and below `before`, oldest first, at most 100. */
export async function processesBetween(db: Db, after: string, before: string): Promise<string[]> {
  const rows = await db
    .selectFrom("journal_processes")
    .select("journal_processes.id")
    .where("journal_processes.id", ">", after)
    .where("journal_processes.id", "<", before)
    .orderBy("journal_processes.id")
    .limit(100)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Adds the ids that the processes after `after` up to and with `last` showed, and the person whose data that was, to the subject
 * index, in the order of its key: the database takes the lists apart itself, without a row of them on the way.
 */
export async function indexSubjects(db: Db, after: string, last: string): Promise<void> {
  await sql`insert ignore into journal_subjects (subject_type, subject_id, process_id)
    with shown as (
      select id, subject_type, subject_ids, json_value(filter_json, '$.personId') as person_id
      from journal_processes where id > ${after} and id <= ${last} and subject_type is not null and subject_ids is not null
    )
    select subject_type, subject_id, id from (
      select shown.subject_type, listed.subject_id, shown.id from shown, json_table(
        concat('[', replace(json_quote(shown.subject_ids) collate utf8mb4_nopad_bin, ',', '","'), ']'), '$[*]' columns (subject_id varchar(40) path '$')
      ) as listed
      union all select 'person', person_id, id from shown where person_id is not null
    ) as subjects
    where subject_id <> ''
    order by subject_type, subject_id, id`.execute(db);
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
