import { type Kysely, sql } from "kysely";

/** How exactly the day on which a posting began was given: a roster often names the month only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table postings
      add column from_precision enum('day','month') not null default 'day' after from_on`.execute(db);
}
