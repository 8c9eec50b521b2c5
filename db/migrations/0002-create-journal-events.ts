import { type Kysely, sql } from "kysely";

/** The typed before and after of one thing that a process changed; personal payloads are under the key of their person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table journal_events (
      id char(26) character set ascii collate ascii_bin not null primary key,
      process_id char(26) character set ascii collate ascii_bin not null,
      ordinal int unsigned not null,
      name varchar(64) character set ascii collate ascii_bin not null,
      version smallint unsigned not null,
      subject_type varchar(40) character set ascii collate ascii_bin not null,
      subject_id varchar(40) character set ascii collate ascii_bin not null,
      person_id char(26) character set ascii collate ascii_bin null,
      payload mediumblob not null,
      key subject_index (subject_type, subject_id, id),
      key process_index (process_id, ordinal)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
