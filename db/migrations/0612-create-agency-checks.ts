import { type Kysely, sql } from "kysely";

/** Checks after listing: what the regulator looked at and what was found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_checks (
      id char(26) character set ascii collate ascii_bin not null primary key,
      agency_id char(26) character set ascii collate ascii_bin not null,
      checked_on date not null,
      subject varchar(200) not null,
      result enum('in-order','remarks') not null,
      remarks varchar(2000) null,
      created_by char(26) character set ascii collate ascii_bin not null,
      created_at datetime(3) not null,
      key by_agency (agency_id, checked_on, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
