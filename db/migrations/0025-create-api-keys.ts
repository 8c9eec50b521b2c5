import { type Kysely, sql } from "kysely";

/** Keys of API clients; each belongs to one account and is stored only as its SHA-256. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table api_keys (
      id char(26) character set ascii collate ascii_bin not null primary key,
      account_id char(26) character set ascii collate ascii_bin not null,
      client varchar(64) character set ascii collate ascii_bin not null,
      key_hash varchar(64) character set ascii collate ascii_bin not null,
      default_ground varchar(64) character set ascii collate ascii_bin null,
      created_at datetime(3) not null,
      last_used_on date null,
      revoked_at datetime(3) null,
      unique key key_hash_unique (key_hash),
      key account_index (account_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
