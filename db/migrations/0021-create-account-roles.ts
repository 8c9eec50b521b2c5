import { type Kysely, sql } from "kysely";

/** Which role an account holds, and over which part of the city. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table account_roles (
      account_id char(26) character set ascii collate ascii_bin not null,
      role varchar(40) character set ascii collate ascii_bin not null,
      scope_kind enum('city','division','unit') not null,
      scope_value varchar(40) character set ascii collate ascii_bin not null default '',
      granted_at datetime(3) not null,
      primary key (account_id, role, scope_kind, scope_value),
      key role_index (role)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
