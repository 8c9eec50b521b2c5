import { type Kysely, sql } from "kysely";

/** Version 1 is a row as the release ships it; a later one was changed here and is no longer renewed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table contributors add column version int unsigned not null default 1`.execute(db);
}
