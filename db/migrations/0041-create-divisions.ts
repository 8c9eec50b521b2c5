import { type Kysely, sql } from "kysely";

/** Administrative divisions; some only group units and are no part of the national code table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table divisions (
      code varchar(12) character set ascii collate ascii_bin not null primary key,
      name_zh varchar(60) not null,
      name_en varchar(100) not null,
      parent_code varchar(12) character set ascii collate ascii_bin null,
      level enum('province','city','county','zone','township') not null,
      is_grouping_only boolean not null default false,
      basis_json text not null,
      confidence enum('H','M','L') not null,
      valid_from date not null,
      valid_to date null,
      key parent_index (parent_code)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
