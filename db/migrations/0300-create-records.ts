import { type Kysely, sql } from "kysely";

/**
 * What a record is: its person, kind, deciding body and document number (without one: the day of the decision). The
 * slot is empty while the record stands and its own id once it is void, so that the key may be used again. What it says
 * is in `record_versions`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table records (
      id char(26) character set ascii collate ascii_bin not null primary key,
      person_id char(26) character set ascii collate ascii_bin not null,
      kind varchar(64) character set ascii collate ascii_bin not null,
      body_key varchar(120) not null,
      document_key varchar(80) not null,
      slot varchar(26) character set ascii collate ascii_bin not null default '',
      version int unsigned not null,
      content_index binary(32) not null,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      unique key natural_unique (person_id, kind, body_key, document_key, slot)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
