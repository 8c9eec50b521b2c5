import { type Kysely, sql } from "kysely";

/** How far the subject index of the journal has been written; the only journal table that may change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table journal_index_marks (
      name varchar(40) character set ascii collate ascii_bin not null primary key,
      process_id char(26) character set ascii collate ascii_bin not null
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
