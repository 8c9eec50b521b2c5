import { type Kysely, sql } from "kysely";

/** The originals that are still to come are counted without reading a version: what is there leaves this stretch of the index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_versions
      drop key by_original,
      add key by_original (act, file_id, superseded_at, report_id)`.execute(db);
}
