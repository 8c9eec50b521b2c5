import { type Kysely, sql } from "kysely";

/** Every version has its first day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_versions modify in_force_from date not null`.execute(db);
}
