import { type Kysely, sql } from "kysely";

/** Numbers that agencies reserve before they print them, with a check character; not to be guessed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table report_numbers (
      no varchar(20) character set ascii collate ascii_bin not null primary key,
      agency_id char(26) character set ascii collate ascii_bin not null,
      state enum('reserved','used','released') not null,
      reserved_by char(26) character set ascii collate ascii_bin not null,
      reserved_at datetime(3) not null,
      report_id char(26) character set ascii collate ascii_bin null,
      key by_agency (agency_id, state, no),
      unique key report_unique (report_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
