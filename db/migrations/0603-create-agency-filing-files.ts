import { type Kysely, sql } from "kysely";

/** Papers of a filing: licence copy, sample report, fee policy, rules, statement and promise. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_filing_files (
      id char(26) character set ascii collate ascii_bin not null primary key,
      filing_id char(26) character set ascii collate ascii_bin not null,
      slot varchar(40) character set ascii collate ascii_bin not null,
      file_id char(26) character set ascii collate ascii_bin not null,
      created_by char(26) character set ascii collate ascii_bin not null,
      created_at datetime(3) not null,
      unique key slot_unique (filing_id, slot, file_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
