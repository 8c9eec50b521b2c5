import { type Kysely, sql } from "kysely";

/** One message to one subscriber; kept until answered with 2xx or given up. The message id makes a repetition recognisable. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table webhook_deliveries (
      id char(26) character set ascii collate ascii_bin not null primary key,
      subscription_id char(26) character set ascii collate ascii_bin not null,
      message_id char(26) character set ascii collate ascii_bin not null,
      event varchar(60) character set ascii collate ascii_bin not null,
      body_json text not null,
      state enum('waiting','delivered','given-up') not null,
      attempts smallint unsigned not null default 0,
      next_at datetime(3) not null,
      last_status smallint unsigned null,
      last_error varchar(300) null,
      created_at datetime(3) not null,
      delivered_at datetime(3) null,
      unique key message_unique (subscription_id, message_id),
      key by_due (state, next_at, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
