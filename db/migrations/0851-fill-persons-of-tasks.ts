import { type Kysely, sql } from "kysely";

/** Open lines about a person name it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update tasks set person_id = subject_id where subject_type = 'person' and done_at is null`.execute(db);
}
