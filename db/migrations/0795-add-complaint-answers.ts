import { type Kysely, sql } from "kysely";

/** What the agency says to a complaint about itself, before the regulator decides. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agency_complaints
      add column answer_text varchar(4000) null after decision,
      add column answered_at datetime(3) null after answer_text,
      add column answered_by char(26) character set ascii collate ascii_bin null after answered_at,
      add column answer_file_id char(26) character set ascii collate ascii_bin null after answered_by`.execute(db);
}
