import { type Kysely, sql } from "kysely";

/** Signed-in sessions; the id is stored only as its SHA-256. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table sessions (
      id varchar(64) character set ascii collate ascii_bin not null primary key,
      account_id char(26) character set ascii collate ascii_bin not null,
      created_at datetime(3) not null,
      expires_at datetime(3) not null,
      absolute_expires_at datetime(3) not null,
      session_epoch int unsigned not null,
      address varchar(45) character set ascii collate ascii_bin null,
      user_agent varchar(300) null,
      key account_index (account_id),
      key expires_index (expires_at)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
