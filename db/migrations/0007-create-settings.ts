import { type Kysely, sql } from "kysely";

/** Values a rule owner may change, each with its basis. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table settings (
      name varchar(64) character set ascii collate ascii_bin not null primary key,
      value_json text not null,
      basis varchar(400) null,
      version int unsigned not null default 1,
      updated_at datetime(3) not null
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
