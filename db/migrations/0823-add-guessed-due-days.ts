import { type Kysely, sql } from "kysely";

/** Years whose calendar was not published when the day of the reply was counted; empty where none was guessed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vetting_cases add column due_guessed_years varchar(20)
      character set ascii collate ascii_bin not null default '' after reply_due_on`.execute(db);
}
