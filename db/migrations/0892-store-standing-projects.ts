import { type Kysely, sql } from "kysely";

/**
 * The project of a use that stands is kept in the row, not computed when read: a unique key on a computed column is maintained
 * behind the statement's back when rows are purged, and a lookup was seen to miss a use that was there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_uses
      drop key project_unique,
      drop column standing_project_no,
      add column standing_project_no varchar(60) generated always as (case when struck_at is null then project_no end) stored,
      add unique key project_unique (report_id, standing_project_no)`.execute(db);
}
