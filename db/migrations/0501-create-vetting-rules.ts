import { type Kysely, sql } from "kysely";

/** Vetting rules as data: record kind, state and age against verdict, with basis, validity and confidence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table vetting_rules (
      code varchar(80) character set ascii collate ascii_bin not null primary key,
      definition_json text not null,
      verdict varchar(20) character set ascii collate ascii_bin not null,
      sort_order int not null,
      confidence enum('H','M','L') not null,
      valid_from date not null,
      valid_to date null
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
