import { type Kysely, sql } from "kysely";

/** Who has a name, and when they were born, out of the index alone: a common name draws no row of everybody who bears it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table persons
      drop key by_exact_name,
      add key by_exact_name (merged_into_id, name, born_on)`.execute(db);
}
