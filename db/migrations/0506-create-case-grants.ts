import { type Kysely, sql } from "kysely";

/** Whom an account may read because of an open case, beside its own scope; gone when the case is closed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table case_grants (
      account_id char(26) character set ascii collate ascii_bin not null,
      person_id char(26) character set ascii collate ascii_bin not null,
      case_id char(26) character set ascii collate ascii_bin not null,
      primary key (account_id, person_id, case_id),
      key case_index (case_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
