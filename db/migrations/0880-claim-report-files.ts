import { type Kysely, sql } from "kysely";

/** The bytes of a PDF belong to one report: the digest again, of one version of it; null where nothing is claimed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_versions add column claimed_sha256 binary(32) null after file_sha256`.execute(db);
}
