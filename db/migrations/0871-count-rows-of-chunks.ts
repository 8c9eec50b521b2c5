import { type Kysely, sql } from "kysely";

/** How many rows of a chunk are new and how many are as before; null in chunks that were read before this was counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table import_chunks
      add column added_count int unsigned null after applied_count,
      add column unchanged_count int unsigned null after added_count`.execute(db);
}
