import { type Kysely, sql } from "kysely";

/** What is waiting for whom, until when: the lines of the workbench. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table tasks (
      id char(26) character set ascii collate ascii_bin not null primary key,
      kind varchar(64) character set ascii collate ascii_bin not null,
      subject_type varchar(40) character set ascii collate ascii_bin not null,
      subject_id varchar(40) character set ascii collate ascii_bin not null,
      permission varchar(64) character set ascii collate ascii_bin not null,
      unit_id char(26) character set ascii collate ascii_bin null,
      account_id char(26) character set ascii collate ascii_bin null,
      not_account_id char(26) character set ascii collate ascii_bin null,
      params_json text not null,
      href varchar(255) not null,
      due_on date null,
      created_at datetime(3) not null,
      done_at datetime(3) null,
      key open_index (done_at, permission, due_on, id),
      key subject_index (subject_type, subject_id, done_at)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
