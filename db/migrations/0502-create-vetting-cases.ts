import { type Kysely, sql } from "kysely";

/** Vetting cases: one letter, one purpose, one as-of day. `revision` grows with every change of the case or its candidates. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table vetting_cases (
      id char(26) character set ascii collate ascii_bin not null primary key,
      purpose varchar(40) character set ascii collate ascii_bin not null,
      as_of_on date not null,
      title varchar(200) not null,
      requester varchar(120) null,
      requester_document_no varchar(100) not null,
      contact varchar(120) null,
      reply_due_on date not null,
      letter_file_id char(26) character set ascii collate ascii_bin null,
      list_file_id char(26) character set ascii collate ascii_bin null,
      headers_json text not null,
      unit_id char(26) character set ascii collate ascii_bin null,
      division_code varchar(12) character set ascii collate ascii_bin null,
      state enum('computing','answered','decided','returned','approved','issued','withdrawn') not null,
      revision int unsigned not null default 1,
      candidate_count int unsigned not null,
      facts_digest binary(32) null,
      sign_off_levels tinyint unsigned not null,
      opened_by char(26) character set ascii collate ascii_bin not null,
      opened_at datetime(3) not null,
      answered_at datetime(3) null,
      submitted_by char(26) character set ascii collate ascii_bin null,
      submitted_at datetime(3) null,
      approval_id char(26) character set ascii collate ascii_bin null,
      return_reason text null,
      withdrawal_reason text null,
      closed_at datetime(3) null,
      updated_at datetime(3) not null,
      key state_index (state, reply_due_on, id),
      key purpose_index (purpose, id),
      key opened_index (opened_by, id),
      key unit_index (unit_id, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
