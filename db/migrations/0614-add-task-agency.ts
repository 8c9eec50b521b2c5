import { type Kysely, sql } from "kysely";

/** A line of the workbench that is for the users of one agency only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table tasks add column agency_id char(26) character set ascii collate ascii_bin null after unit_id`.execute(
    db,
  );
}
