import { type Kysely, sql } from "kysely";

/** The conclusion that whoever entered a reply chose; null where only its words tell. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vetting_replies add column conclusion varchar(20)
      character set ascii collate ascii_bin null after reply`.execute(db);
}
