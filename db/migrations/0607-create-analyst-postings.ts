import { type Kysely, sql } from "kysely";

/** Where an analyst works, from and until (inclusive); one agency at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table analyst_postings (
      id char(26) character set ascii collate ascii_bin not null primary key,
      analyst_id char(26) character set ascii collate ascii_bin not null,
      agency_id char(26) character set ascii collate ascii_bin not null,
      from_on date not null,
      until_on date null,
      filing_id char(26) character set ascii collate ascii_bin null,
      created_at datetime(3) not null,
      unique key start_unique (analyst_id, from_on),
      key by_agency (agency_id, until_on, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
