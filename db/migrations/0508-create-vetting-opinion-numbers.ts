import { type Kysely, sql } from "kysely";

/** Last number given out in a year; locked while the next one is taken, so that none is missing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table vetting_opinion_numbers (
      year smallint unsigned not null primary key,
      last_number int unsigned not null
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
