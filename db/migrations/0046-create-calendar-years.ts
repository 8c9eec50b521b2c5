import { type Kysely, sql } from "kysely";

/** Years whose working-day calendar is published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table calendar_years (
      year smallint unsigned not null primary key,
      is_published boolean not null,
      basis varchar(400) not null,
      version int unsigned not null default 1
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
