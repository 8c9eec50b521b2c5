import { type Kysely, sql } from "kysely";

/** Each agency's own ordered grades with their meanings, version by version; `valid_from_on` and `valid_until_on` are inclusive. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_scales (
      id char(26) character set ascii collate ascii_bin not null primary key,
      agency_id char(26) character set ascii collate ascii_bin not null,
      ordinal int unsigned not null,
      filing_id char(26) character set ascii collate ascii_bin null,
      grades_json text not null,
      valid_from_on date not null,
      valid_until_on date null,
      created_at datetime(3) not null,
      unique key ordinal_unique (agency_id, ordinal)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
