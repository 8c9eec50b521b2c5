import { type Kysely, sql } from "kysely";

/** Who holds a key, until when, and whether what was asked under it has been done: said in the transaction that does it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idempotency_keys
      add column request_id varchar(64) character set ascii collate ascii_bin not null default '' after request_digest,
      add column held_until datetime(3) null after request_id,
      add column is_done boolean not null default false after held_until`.execute(db);
}
