import { type Kysely, sql } from "kysely";

/** A legal source has both names in full, its issuer in English and how sure we are; the next load of the catalogues fills them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table legal_sources
      add column full_name_en varchar(300) not null default '' after full_name_zh,
      add column issuer_en varchar(200) not null default '' after issuer_zh,
      add column confidence enum('H','M','L') not null default 'H' after issuer_en`.execute(db);
}
