import { type Kysely, sql } from "kysely";

/** Who works on a case: its officers, and whoever signed it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table vetting_officers (
      case_id char(26) character set ascii collate ascii_bin not null,
      account_id char(26) character set ascii collate ascii_bin not null,
      part enum('officer','reviewer','signer','issuer') not null,
      level tinyint unsigned not null default 0,
      at datetime(3) not null,
      primary key (case_id, account_id, part, level),
      key account_index (account_id, case_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
