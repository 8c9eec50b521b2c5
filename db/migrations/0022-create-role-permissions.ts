import { type Kysely, sql } from "kysely";

/** What each role may do: data, changed only by the security administrator. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table role_permissions (
      role varchar(40) character set ascii collate ascii_bin not null,
      permission varchar(64) character set ascii collate ascii_bin not null,
      primary key (role, permission)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
