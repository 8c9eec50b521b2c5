import { type Kysely, sql } from "kysely";

/** The days on which a version speaks for its report, both inclusive; one that never did ends before it begins. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_versions
      add column in_force_from date null after act,
      add column in_force_until date null after in_force_from`.execute(db);
}
