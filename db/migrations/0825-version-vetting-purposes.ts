import { type Kysely, sql } from "kysely";

/** What an office has set of a purpose is changed by version; from the first change on no release renews it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vetting_purposes add column version int unsigned not null default 1
      after reply_working_days`.execute(db);
}
