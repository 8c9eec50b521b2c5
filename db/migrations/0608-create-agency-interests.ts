import { type Kysely, sql } from "kysely";

/** Declared ties of an agency, or of one of its analysts, to an enterprise; days inclusive. Where one stands on the day of issue, no report may be issued. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_interests (
      id char(26) character set ascii collate ascii_bin not null primary key,
      agency_id char(26) character set ascii collate ascii_bin not null,
      analyst_id char(26) character set ascii collate ascii_bin null,
      uscc varchar(18) character set ascii collate ascii_bin not null,
      kind enum('shareholding','common-control','employment','relative','business','other') not null,
      note varchar(300) null,
      from_on date not null,
      until_on date null,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      version int unsigned not null default 1,
      key by_enterprise (uscc, agency_id),
      key by_agency (agency_id, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
