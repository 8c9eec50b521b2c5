import { type Kysely, sql } from "kysely";

/** Complaints about an agency or one of its reports, and how they were decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_complaints (
      id char(26) character set ascii collate ascii_bin not null primary key,
      no varchar(40) not null,
      agency_id char(26) character set ascii collate ascii_bin not null,
      report_id char(26) character set ascii collate ascii_bin null,
      received_on date not null,
      complainant varchar(120) not null,
      content varchar(2000) not null,
      state enum('received','upheld','dismissed') not null,
      decided_on date null,
      decision varchar(2000) null,
      created_by char(26) character set ascii collate ascii_bin not null,
      decided_by char(26) character set ascii collate ascii_bin null,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      unique key no_unique (no),
      key by_agency (agency_id, received_on, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
