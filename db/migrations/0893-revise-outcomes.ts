import { type Kysely, sql } from "kysely";

/** The revision of the case at which an outcome was last written, so that a form read before that is stale. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vetting_outcomes add column revision int unsigned not null default 1`.execute(db);
}
