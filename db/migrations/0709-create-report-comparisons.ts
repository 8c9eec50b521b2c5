import { type Kysely, sql } from "kysely";

/** A PDF held against the lodged original, byte for byte, field by field, page by page; a human finding may follow. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table report_comparisons (
      id char(26) character set ascii collate ascii_bin not null primary key,
      report_id char(26) character set ascii collate ascii_bin not null,
      version_id char(26) character set ascii collate ascii_bin not null,
      file_id char(26) character set ascii collate ascii_bin null,
      file_sha256 binary(32) not null,
      result enum('identical','same-content','different','scan') not null,
      detail_json mediumtext not null,
      finding enum('altered','not-altered') null,
      finding_text varchar(2000) null,
      found_by char(26) character set ascii collate ascii_bin null,
      found_at datetime(3) null,
      compared_by char(26) character set ascii collate ascii_bin not null,
      compared_at datetime(3) not null,
      version int unsigned not null default 1,
      key by_report (report_id, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
