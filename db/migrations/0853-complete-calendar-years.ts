import { type Kysely, sql } from "kysely";

/** How sure we are of a year's calendar; what was kept so far is of the published notices. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table calendar_years
      add column confidence enum('H','M','L') not null default 'H' after basis`.execute(db);
}
