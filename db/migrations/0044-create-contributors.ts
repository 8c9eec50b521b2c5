import { type Kysely, sql } from "kysely";

/** Units that deliver records. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table contributors (
      code varchar(40) character set ascii collate ascii_bin not null primary key,
      name_zh varchar(100) not null,
      name_en varchar(200) not null,
      unit_code varchar(40) null,
      division_code varchar(12) character set ascii collate ascii_bin not null,
      basis_json text not null,
      confidence enum('H','M','L') not null,
      valid_from date not null,
      valid_to date null
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
