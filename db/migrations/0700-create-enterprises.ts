import { type Kysely, sql } from "kysely";

/** Enterprises that are evaluated, known by their unified social credit code. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table enterprises (
      id char(26) character set ascii collate ascii_bin not null primary key,
      uscc varchar(18) character set ascii collate ascii_bin not null,
      name varchar(200) not null,
      name_sort varchar(400) character set ascii collate ascii_bin not null,
      legal_representative varchar(100) null,
      address varchar(300) null,
      industry varchar(100) null,
      founded_on date null,
      status varchar(20) character set ascii collate ascii_bin not null,
      former_names_json text not null,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      unique key uscc_unique (uscc),
      key by_name (name_sort, id),
      key by_exact_name (name)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
