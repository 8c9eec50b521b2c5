import { type Kysely, sql } from "kysely";

/** Files kept encrypted on disk; the Chinese name lives here, the key of the object is the id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table files (
      id char(26) character set ascii collate ascii_bin not null primary key,
      name varchar(255) not null,
      media_type varchar(100) character set ascii collate ascii_bin not null,
      size_bytes int unsigned not null,
      sha256 binary(32) not null,
      purpose varchar(40) character set ascii collate ascii_bin not null,
      wrapped_key varbinary(100) not null,
      created_by char(26) character set ascii collate ascii_bin null,
      created_at datetime(3) not null
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
