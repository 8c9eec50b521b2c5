import { type Kysely, sql } from "kysely";

/** Roles that no account may hold together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table role_exclusions (
      role_a varchar(40) character set ascii collate ascii_bin not null,
      role_b varchar(40) character set ascii collate ascii_bin not null,
      basis varchar(400) not null,
      primary key (role_a, role_b)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
