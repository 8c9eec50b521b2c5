import { type Kysely, sql } from "kysely";

/** Which people, cases, agencies or reports a process touched or showed: the way from a person to who looked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table journal_subjects (
      subject_type varchar(40) character set ascii collate ascii_bin not null,
      subject_id varchar(40) character set ascii collate ascii_bin not null,
      process_id char(26) character set ascii collate ascii_bin not null,
      primary key (subject_type, subject_id, process_id),
      key process_index (process_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
