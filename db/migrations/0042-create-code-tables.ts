import { type Kysely, sql } from "kysely";

/** Code tables of national standards and of the house. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table code_tables (
      table_code varchar(40) character set ascii collate ascii_bin not null,
      code varchar(40) character set ascii collate ascii_bin not null,
      name_zh varchar(100) not null,
      name_en varchar(200) not null,
      parent_code varchar(40) character set ascii collate ascii_bin null,
      sort_order int not null,
      attributes_json text null,
      basis_json text not null,
      confidence enum('H','M','L') not null,
      valid_from date not null,
      valid_to date null,
      primary key (table_code, code)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
