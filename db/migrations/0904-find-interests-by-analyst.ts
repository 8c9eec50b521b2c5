import { type Kysely, sql } from "kysely";

/** A declared tie goes with the analyst from one agency to the next: it is looked up by the analyst as well. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agency_interests add key by_analyst (analyst_id)`.execute(db);
}
