import { type Kysely, sql } from "kysely";

/** Answers kept 24 hours so that a repeated request is done once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table idempotency_keys (
      account_id char(26) character set ascii collate ascii_bin not null,
      idempotency_key varchar(200) character set ascii collate ascii_bin not null,
      request_digest binary(32) not null,
      status smallint unsigned null,
      body mediumtext null,
      created_at datetime(3) not null,
      primary key (account_id, idempotency_key),
      key created_index (created_at)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
