import { type Kysely, sql } from "kysely";

/** The adverse public facts that a report rests on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table report_facts (
      report_id char(26) character set ascii collate ascii_bin not null,
      fact_id char(26) character set ascii collate ascii_bin not null,
      primary key (report_id, fact_id),
      key by_fact (fact_id, report_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
