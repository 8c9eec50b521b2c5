import { type Kysely, sql } from "kysely";

/** A written statement of an agency: the first one, a change within 30 days, or the yearly one. Its content stands for itself, whatever comes later. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_filings (
      id char(26) character set ascii collate ascii_bin not null primary key,
      agency_id char(26) character set ascii collate ascii_bin not null,
      ordinal int unsigned not null,
      kind enum('initial','change','yearly') not null,
      state enum('draft','submitted','returned','accepted','withdrawn') not null,
      statement_year smallint unsigned null,
      event_on date null,
      content_json mediumtext not null,
      submitted_by char(26) character set ascii collate ascii_bin null,
      submitted_at datetime(3) null,
      decided_by char(26) character set ascii collate ascii_bin null,
      decided_at datetime(3) null,
      effective_on date null,
      is_late boolean not null default false,
      round smallint unsigned not null default 0,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      unique key ordinal_unique (agency_id, ordinal),
      key by_state (state, submitted_at, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
