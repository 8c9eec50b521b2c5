import { type Kysely, sql } from "kysely";

/** Numbers of before that are in use: how each came to be was not marked, its report stands for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update report_numbers set is_drawn = true where state = 'used'`.execute(db);
}
