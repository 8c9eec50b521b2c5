import { type Kysely, sql } from "kysely";

/** Which role may see records of which visibility class. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table record_kind_visibility (
      visibility_class varchar(40) character set ascii collate ascii_bin not null,
      role varchar(40) character set ascii collate ascii_bin not null,
      primary key (visibility_class, role)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
