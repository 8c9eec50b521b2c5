import { type Kysely, sql } from "kysely";

/** A signed word that a period brought nothing to deliver; it counts once a second account has confirmed it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table zero_reports (
      id char(26) character set ascii collate ascii_bin not null primary key,
      item_code varchar(64) character set ascii collate ascii_bin not null,
      contributor_code varchar(40) character set ascii collate ascii_bin not null,
      from_on date not null,
      to_on date not null,
      state enum('pending','confirmed') not null,
      signed_by char(26) character set ascii collate ascii_bin not null,
      signed_by_name varchar(100) not null,
      signed_at datetime(3) not null,
      confirmed_by char(26) character set ascii collate ascii_bin null,
      confirmed_by_name varchar(100) null,
      confirmed_at datetime(3) null,
      version int unsigned not null default 1,
      unique key period_unique (item_code, from_on, to_on),
      key item_index (item_code, state, to_on),
      key contributor_index (contributor_code, id),
      key state_index (state, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
