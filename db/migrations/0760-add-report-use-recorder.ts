import { type Kysely, sql } from "kysely";

/** Who recorded a use, by hand or with which import. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_uses
      add column recorded_by char(26) character set ascii collate ascii_bin null after unit_id,
      add column import_id char(26) character set ascii collate ascii_bin null after recorded_by`.execute(db);
}
