import { type Kysely, sql } from "kysely";

/** Grades are what an agency calls them, hanzi among them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_versions modify grade varchar(20) not null`.execute(db);
}
