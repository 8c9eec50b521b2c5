import { type Kysely, sql } from "kysely";

/** Replies that other bodies gave for one candidate of one case; seen by its officers only, never computed over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table vetting_replies (
      candidate_id char(26) character set ascii collate ascii_bin not null,
      source enum('discipline','police','party-review') not null,
      case_id char(26) character set ascii collate ascii_bin not null,
      reply text not null,
      meaning varchar(20) character set ascii collate ascii_bin not null,
      document_no varchar(100) not null,
      replied_on date not null,
      entered_by char(26) character set ascii collate ascii_bin not null,
      entered_at datetime(3) not null,
      revision int unsigned not null,
      primary key (candidate_id, source),
      key case_index (case_id, candidate_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
