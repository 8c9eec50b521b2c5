import { type Kysely, sql } from "kysely";

/** Who signed or sealed the reply of another body, and the scan of its paper; null where neither was handed in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vetting_replies
      add column signed_by varchar(200) null after replied_on,
      add column paper_file_id char(26) character set ascii collate ascii_bin null after signed_by`.execute(db);
}
