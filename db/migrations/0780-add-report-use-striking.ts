import { type Kysely, sql } from "kysely";

/**
 * A use recorded in error is struck and stays readable. One that stands is the only one of its report and project; a generated
 * column leaves the struck ones out of that, on MariaDB and on MySQL.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_uses
      add column struck_at datetime(3) null after import_id,
      add column struck_by char(26) character set ascii collate ascii_bin null after struck_at,
      add column strike_reason_code varchar(40) character set ascii collate ascii_bin null after struck_by,
      add column strike_reason_text varchar(1000) null after strike_reason_code,
      add column standing_project_no varchar(60) generated always as (case when struck_at is null then project_no end) virtual,
      drop key project_unique,
      add unique key project_unique (report_id, standing_project_no)`.execute(db);
}
