import { type Kysely, sql } from "kysely";

/** What the opinion prints of a candidate from the register, as it was answered and is approved. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vetting_candidates add column printed_json text null after contradictions_json`.execute(db);
}
