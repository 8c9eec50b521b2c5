import { type Kysely, sql } from "kysely";

/** What a case may be for: the shipped catalogue, and what an office has set of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table vetting_purposes (
      code varchar(40) character set ascii collate ascii_bin not null primary key,
      definition_json text not null,
      sign_off_levels tinyint unsigned not null,
      reply_working_days tinyint unsigned not null,
      sort_order int not null,
      confidence enum('H','M','L') not null,
      valid_from date not null,
      valid_to date null
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
