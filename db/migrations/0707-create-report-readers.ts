import { type Kysely, sql } from "kysely";

/** Who opened a report while signed in, so that they can be told when it is corrected, revised or withdrawn. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table report_readers (
      report_id char(26) character set ascii collate ascii_bin not null,
      account_id char(26) character set ascii collate ascii_bin not null,
      version_id char(26) character set ascii collate ascii_bin not null,
      read_at datetime(3) not null,
      primary key (report_id, account_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
