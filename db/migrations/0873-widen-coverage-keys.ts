import { type Kysely, sql } from "kysely";

/** As the key of a candidate's receipt. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vetting_coverages
      modify coverage_key varchar(120) character set ascii collate ascii_bin not null`.execute(db);
}
