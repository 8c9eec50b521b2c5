import { type Kysely, sql } from "kysely";

/** One delivered file on its way from upload to commit; what was found in it is sealed under the import's own key. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table imports (
      id char(26) character set ascii collate ascii_bin not null primary key,
      item varchar(40) character set ascii collate ascii_bin not null,
      collection_item_code varchar(64) character set ascii collate ascii_bin null,
      contributor_code varchar(40) character set ascii collate ascii_bin null,
      unit_id char(26) character set ascii collate ascii_bin null,
      state enum('queued','reading','staged','committing','committed','refused','cancelled','withdrawn','failed') not null,
      file_id char(26) character set ascii collate ascii_bin null,
      file_name varchar(255) not null,
      size_bytes int unsigned not null,
      sha256 binary(32) not null,
      staged_by char(26) character set ascii collate ascii_bin not null,
      staged_by_name varchar(100) not null,
      staged_at datetime(3) not null,
      committed_by char(26) character set ascii collate ascii_bin null,
      committed_by_name varchar(100) null,
      committed_at datetime(3) null,
      finished_at datetime(3) null,
      reading_at datetime(3) null,
      attempt int unsigned not null default 0,
      claimed_rows int unsigned null,
      rows_read int unsigned not null default 0,
      added int unsigned not null default 0,
      changed int unsigned not null default 0,
      unchanged int unsigned not null default 0,
      refused int unsigned not null default 0,
      warned int unsigned not null default 0,
      mapping_json text null,
      recognition_json mediumtext null,
      notice varchar(40) character set ascii collate ascii_bin null,
      key_wrapped varbinary(100) not null,
      findings_sealed mediumblob null,
      version int unsigned not null default 1,
      key state_index (state, id),
      key unit_index (unit_id, id),
      key staged_by_index (staged_by, id),
      key item_index (collection_item_code, state, committed_at),
      key digest_index (sha256)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
