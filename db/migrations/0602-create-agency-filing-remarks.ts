import { type Kysely, sql } from "kysely";

/** What the regulator asks to be changed in a filing, field by field and round by round. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_filing_remarks (
      id char(26) character set ascii collate ascii_bin not null primary key,
      filing_id char(26) character set ascii collate ascii_bin not null,
      round smallint unsigned not null,
      path varchar(120) character set ascii collate ascii_bin not null,
      remark varchar(1000) not null,
      created_by char(26) character set ascii collate ascii_bin not null,
      created_at datetime(3) not null,
      key by_filing (filing_id, round, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
