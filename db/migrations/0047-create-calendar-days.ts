import { type Kysely, sql } from "kysely";

/** Days that differ from Monday-to-Friday: holidays and make-up working days. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table calendar_days (
      day_on date not null primary key,
      is_working boolean not null,
      name_zh varchar(60) not null,
      name_en varchar(100) not null
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
