import { type Kysely, sql } from "kysely";

/** Whoever had another name once is found by it: few among many, so that the few have an index of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table persons
      add column has_former_names tinyint generated always as (former_names_json <> '[]') stored,
      add key former_names_index (has_former_names, id)`.execute(db);
}
