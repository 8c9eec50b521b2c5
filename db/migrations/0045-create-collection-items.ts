import { type Kysely, sql } from "kysely";

/** What each contributor delivers, how often, and for whose postings it is answerable. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table collection_items (
      code varchar(64) character set ascii collate ascii_bin not null primary key,
      name_zh varchar(100) not null,
      name_en varchar(200) not null,
      contributor_code varchar(40) character set ascii collate ascii_bin not null,
      import_format varchar(40) character set ascii collate ascii_bin not null,
      category varchar(64) character set ascii collate ascii_bin not null,
      frequency enum('daily','monthly','quarterly','yearly') not null,
      grace_days int unsigned not null,
      answers_json text not null,
      basis_json text not null,
      confidence enum('H','M','L') not null,
      valid_from date not null,
      valid_to date null,
      key contributor_index (contributor_code, code),
      key category_index (category, code)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
