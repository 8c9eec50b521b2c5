import { type Kysely, sql } from "kysely";

/** Originals that were attached before: their files were kept in the moment of attaching. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update report_versions v join files f on f.id = v.file_id
      set v.attached_at = f.created_at
      where v.act = 'taken-in' and v.attached_at is null`.execute(db);
}
