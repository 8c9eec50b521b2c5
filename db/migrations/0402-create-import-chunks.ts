import { type Kysely, sql } from "kysely";

/** The rows of an import in the order of the file, a thousand a chunk: as the office sent them, and as they were checked; both sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table import_chunks (
      import_id char(26) character set ascii collate ascii_bin not null,
      attempt int unsigned not null,
      ordinal int unsigned not null,
      first_row int unsigned not null,
      last_row int unsigned not null,
      refused_count int unsigned not null,
      applied_count int unsigned not null,
      sheet_sealed mediumblob not null,
      rows_sealed mediumblob not null,
      primary key (import_id, attempt, ordinal),
      key row_index (import_id, attempt, last_row)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
