import { type Kysely, sql } from "kysely";

/** One append-only state of a report: lodged, corrected or revised. The present one is not superseded. Each has its own PDF, digests and certificate. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table report_versions (
      id char(26) character set ascii collate ascii_bin not null primary key,
      report_id char(26) character set ascii collate ascii_bin not null,
      ordinal int unsigned not null,
      act enum('lodged','corrected','revised') not null,
      reason_code varchar(40) character set ascii collate ascii_bin null,
      reason_text varchar(1000) null,
      purpose varchar(40) character set ascii collate ascii_bin not null,
      data_cutoff_on date not null,
      issued_on date not null,
      expires_on date not null,
      scale_id char(26) character set ascii collate ascii_bin not null,
      method_id char(26) character set ascii collate ascii_bin not null,
      grade varchar(20) character set ascii collate ascii_bin not null,
      indicators_json mediumtext not null,
      minutes_no varchar(60) null,
      summary text not null,
      enterprise_name varchar(200) not null,
      file_id char(26) character set ascii collate ascii_bin null,
      file_sha256 binary(32) null,
      file_sm3 binary(32) null,
      file_size int unsigned null,
      page_count smallint unsigned null,
      certificate_json text null,
      created_by char(26) character set ascii collate ascii_bin not null,
      created_at datetime(3) not null,
      superseded_at datetime(3) null,
      unique key ordinal_unique (report_id, ordinal),
      key by_sha256 (file_sha256),
      key by_sm3 (file_sm3)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
