import { type Kysely, sql } from "kysely";

/** Who did which named thing, when, from where and why. Inserted only; see the journal triggers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table journal_processes (
      id char(26) character set ascii collate ascii_bin not null primary key,
      name varchar(64) character set ascii collate ascii_bin not null,
      kind enum('change','read') not null,
      at datetime(3) not null,
      account_id char(26) character set ascii collate ascii_bin null,
      actor_name varchar(100) not null,
      actor_roles varchar(400) character set ascii collate ascii_bin not null,
      via enum('web','api','job','script') not null,
      address varchar(45) character set ascii collate ascii_bin null,
      request_id varchar(64) character set ascii collate ascii_bin not null,
      case_id char(26) character set ascii collate ascii_bin null,
      ground varchar(64) character set ascii collate ascii_bin null,
      reason_code varchar(64) character set ascii collate ascii_bin null,
      reason_text text null,
      filter_json text null,
      row_count int unsigned null,
      subject_type varchar(40) character set ascii collate ascii_bin null,
      subject_ids mediumtext character set ascii collate ascii_bin null,
      event_count int unsigned not null,
      events_digest binary(32) not null,
      mac binary(32) not null,
      key at_index (at, id),
      key account_index (account_id, at, id),
      key name_index (name, at, id),
      key case_index (case_id, at, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
