import { type Kysely, sql } from "kysely";

/** When the PDF of a version came, where it came later than what it says: of a past report. Null: with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_versions add column attached_at datetime(3) null after page_count`.execute(db);
}
