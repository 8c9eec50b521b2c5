import { type Kysely, sql } from "kysely";

/** No two reports hold the same bytes, also where both come at the same moment. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_versions add unique key file_unique (claimed_sha256)`.execute(db);
}
