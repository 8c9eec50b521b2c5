import { type Kysely, sql } from "kysely";

/** What may be told of an answer to whoever may not see the replies of other bodies. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vetting_candidates add column outward_json varchar(200)
      character set ascii collate ascii_bin null after bar_ends`.execute(db);
}
