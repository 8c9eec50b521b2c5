import { type Kysely, sql } from "kysely";

/** Somebody posted at several places is answered for by the bodies of each: the key names up to six groups. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vetting_candidates
      modify coverage_key varchar(120) character set ascii collate ascii_bin null`.execute(db);
}
