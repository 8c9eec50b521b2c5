import { type Kysely, sql } from "kysely";

/** The catalogue of record kinds: category, basis, effect rule, visibility, retention. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table record_kinds (
      code varchar(64) character set ascii collate ascii_bin not null primary key,
      name_zh varchar(60) not null,
      name_en varchar(120) not null,
      family varchar(40) character set ascii collate ascii_bin not null,
      visibility_class varchar(40) character set ascii collate ascii_bin not null,
      is_adverse boolean not null,
      sort_order int not null,
      definition_json mediumtext not null,
      confidence enum('H','M','L') not null,
      valid_from date not null,
      valid_to date null
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
