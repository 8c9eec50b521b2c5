import { type Kysely, sql } from "kysely";

/** Laws, rules and standards that catalogue rows cite. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table legal_sources (
      source_key varchar(20) character set ascii collate ascii_bin not null primary key,
      short_zh varchar(100) not null,
      short_en varchar(200) not null,
      full_name_zh varchar(300) not null,
      issuer_zh varchar(200) not null,
      promulgated_on date null,
      in_force_from date null,
      in_force_to date null
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
