import { type Kysely, sql } from "kysely";

/** Reports of before the register began are taken in by the regulator; their originals are lodged later, and are looked for by what lacks one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_versions
      modify act enum('lodged','corrected','revised','taken-in') not null,
      add key by_original (act, file_id)`.execute(db);
}
