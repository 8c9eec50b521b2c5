import { type Kysely, sql } from "kysely";

/** Every handing in of a filing as it was handed in: what the regulator reads while the agency types on, and what its remarks are about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_filing_submissions (
      filing_id char(26) character set ascii collate ascii_bin not null,
      ordinal smallint unsigned not null,
      content_json mediumtext not null,
      event_on date null,
      statement_year smallint unsigned null,
      paper_ids_json text not null,
      submitted_by char(26) character set ascii collate ascii_bin not null,
      submitted_at datetime(3) not null,
      primary key (filing_id, ordinal)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
