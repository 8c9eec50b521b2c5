import { type Kysely, sql } from "kysely";

/** A chain over closed stretches of the journal: a missing or added process shows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table journal_seals (
      id char(26) character set ascii collate ascii_bin not null primary key,
      first_process_id char(26) character set ascii collate ascii_bin not null,
      last_process_id char(26) character set ascii collate ascii_bin not null,
      process_count int unsigned not null,
      digest binary(32) not null,
      previous_digest binary(32) not null,
      sealed_at datetime(3) not null,
      key last_index (last_process_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
