import { type Kysely, sql } from "kysely";

/** Whose name a line of the workbench says: who opens the workbench is found under that person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table tasks
      add column person_id char(26) character set ascii collate ascii_bin null after subject_id`.execute(db);
}
