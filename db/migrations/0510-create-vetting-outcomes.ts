import { type Kysely, sql } from "kysely";

/** What came of an issued opinion, reported back by whoever asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table vetting_outcomes (
      id char(26) character set ascii collate ascii_bin not null primary key,
      case_id char(26) character set ascii collate ascii_bin not null,
      candidate_id char(26) character set ascii collate ascii_bin not null,
      person_id char(26) character set ascii collate ascii_bin null,
      outcome varchar(40) character set ascii collate ascii_bin not null,
      outcome_on date not null,
      document_no varchar(100) null,
      note text null,
      recorded_by char(26) character set ascii collate ascii_bin not null,
      recorded_at datetime(3) not null,
      unique key candidate_unique (candidate_id),
      key outcome_index (outcome, outcome_on, id),
      key case_index (case_id, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
