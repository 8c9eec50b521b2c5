import { type Kysely, sql } from "kysely";

/** The subject of a duty may name a person of sixty characters and a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agency_duties modify column subject varchar(120) not null`.execute(db);
}
