import { type Kysely, sql } from "kysely";

/** Rows of a list that were taken for titles, notes or sums and made no candidates, so that nothing of it is lost; null where there are none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vetting_cases add column other_rows_json mediumtext null after headers_json`.execute(db);
}
