import { type Kysely, sql } from "kysely";

/** Rating analysts with their credential; known by the credential, never by an identity number. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table analysts (
      id char(26) character set ascii collate ascii_bin not null primary key,
      name varchar(100) not null,
      name_sort varchar(200) character set ascii collate ascii_bin not null,
      credential varchar(120) not null,
      credential_no varchar(60) not null,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      unique key credential_unique (credential_no),
      key by_name (name_sort, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
