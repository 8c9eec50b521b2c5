import { type Kysely, sql } from "kysely";

/** Departments and institutions in a tree, with division, nature and branch. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table org_units (
      id char(26) character set ascii collate ascii_bin not null primary key,
      code varchar(40) not null,
      name varchar(120) not null,
      short_name varchar(80) null,
      former_names_json text not null,
      parent_id char(26) character set ascii collate ascii_bin null,
      path varchar(800) character set ascii collate ascii_bin not null,
      division_code varchar(12) character set ascii collate ascii_bin not null,
      nature enum('organ','civil-service-managed','institution','mass-organisation') not null,
      branch varchar(20) character set ascii collate ascii_bin not null,
      uscc varchar(18) character set ascii collate ascii_bin null,
      org_level varchar(40) null,
      closed_on date null,
      merged_into_id char(26) character set ascii collate ascii_bin null,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      unique key code_unique (code),
      key name_index (name),
      key parent_index (parent_id),
      key path_index (path(200)),
      key division_index (division_code, code)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
