import { type Kysely, sql } from "kysely";

/** The coverage receipt, once for every group of candidates whom the same bodies answer for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table vetting_coverages (
      case_id char(26) character set ascii collate ascii_bin not null,
      coverage_key varchar(40) character set ascii collate ascii_bin not null,
      lines_json text not null,
      primary key (case_id, coverage_key)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
