import { type Kysely, sql } from "kysely";

/** Who is told when a report or the status of an agency changes, and where. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table webhook_subscriptions (
      id char(26) character set ascii collate ascii_bin not null primary key,
      account_id char(26) character set ascii collate ascii_bin not null,
      url varchar(500) not null,
      secret_sealed varbinary(200) not null,
      events varchar(300) character set ascii collate ascii_bin not null,
      state enum('active','paused','stopped') not null,
      failures int unsigned not null default 0,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      key by_account (account_id, id),
      key by_state (state, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
