import { type Kysely, sql } from "kysely";

/** Agencies deliver their reports in bulk: an import may belong to an agency instead of a unit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table imports
      add agency_id char(26) character set ascii collate ascii_bin null after unit_id,
      add key by_agency (agency_id, id)`.execute(db);
}
