import { type Kysely, sql } from "kysely";

/** What was issued: the files as they left, and the snapshot of rules, records and sources they rest on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table vetting_opinions (
      case_id char(26) character set ascii collate ascii_bin not null primary key,
      year smallint unsigned not null,
      number int unsigned not null,
      document_no varchar(60) not null,
      issued_on date not null,
      issued_by char(26) character set ascii collate ascii_bin not null,
      issued_at datetime(3) not null,
      snapshot_cipher longblob not null,
      snapshot_digest binary(32) not null,
      xlsx_file_id char(26) character set ascii collate ascii_bin not null,
      pdf_file_id char(26) character set ascii collate ascii_bin not null,
      unique key number_unique (year, number)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
