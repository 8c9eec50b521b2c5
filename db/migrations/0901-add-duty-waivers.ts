import { type Kysely, sql } from "kysely";

/** Why something that was owed need not come any more; null where nobody waived it, or a corrected filing did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agency_duties
      add column waiver_reason varchar(40) character set ascii collate ascii_bin null after met_on,
      add column waiver_text varchar(1000) null after waiver_reason`.execute(db);
}
