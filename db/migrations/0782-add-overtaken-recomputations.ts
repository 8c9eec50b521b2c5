import { type Kysely, sql } from "kysely";

/** A re-computed grade whose version was corrected or revised, or whose report was withdrawn, waits for nobody any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table grade_recomputations
      modify state enum('closed','open','explained','upheld','overtaken') not null`.execute(db);
}
