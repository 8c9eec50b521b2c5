import { type Kysely, sql } from "kysely";

/** Of versions with the same bytes the first one holds them: what came later under another report answers for nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update report_versions v
      join (select file_sha256, min(id) as id from report_versions where file_sha256 is not null group by file_sha256) f
        on f.id = v.id
      set v.claimed_sha256 = v.file_sha256`.execute(db);
}
