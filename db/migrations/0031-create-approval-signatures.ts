import { type Kysely, sql } from "kysely";

/** Each signature put to an approval, in order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table approval_signatures (
      approval_id char(26) character set ascii collate ascii_bin not null,
      level tinyint unsigned not null,
      account_id char(26) character set ascii collate ascii_bin not null,
      signed_at datetime(3) not null,
      primary key (approval_id, level)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
