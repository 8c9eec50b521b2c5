import { type Kysely, sql } from "kysely";

/** A principal: a posting, an agency seat or a service. It ends with what it rests on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table accounts (
      id char(26) character set ascii collate ascii_bin not null primary key,
      username varchar(64) not null,
      display_name varchar(100) not null,
      principal_kind enum('posting','agency-seat','service') not null,
      person_id char(26) character set ascii collate ascii_bin null,
      unit_id char(26) character set ascii collate ascii_bin null,
      agency_id char(26) character set ascii collate ascii_bin null,
      password_hash varchar(255) character set ascii collate ascii_bin null,
      password_changed_at datetime(3) null,
      must_change_password boolean not null default false,
      is_demo boolean not null default false,
      is_disabled boolean not null default false,
      ends_on date null,
      locale varchar(10) character set ascii collate ascii_bin null,
      session_epoch int unsigned not null default 0,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      unique key username_unique (username),
      key person_index (person_id),
      key unit_index (unit_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
