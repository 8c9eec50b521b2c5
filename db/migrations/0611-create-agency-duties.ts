import { type Kysely, sql } from "kysely";

/** One thing an agency owes by a day, and how it ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_duties (
      id char(26) character set ascii collate ascii_bin not null primary key,
      agency_id char(26) character set ascii collate ascii_bin not null,
      rule_code varchar(40) character set ascii collate ascii_bin not null,
      subject varchar(60) not null,
      due_on date not null,
      state enum('open','met','late','missed','waived') not null,
      met_on date null,
      filing_id char(26) character set ascii collate ascii_bin null,
      reminded_on date null,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      unique key subject_unique (agency_id, rule_code, subject),
      key by_due (state, due_on, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
