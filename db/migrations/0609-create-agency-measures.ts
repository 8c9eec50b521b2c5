import { type Kysely, sql } from "kysely";

/** Statuses of the register that a regulator imposes and another signs: suspension and removal. No administrative penalties: those are other documents, linked by number. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_measures (
      id char(26) character set ascii collate ascii_bin not null primary key,
      agency_id char(26) character set ascii collate ascii_bin not null,
      kind enum('suspension','removal') not null,
      state enum('proposed','in-force','lifted','returned') not null,
      from_on date not null,
      until_on date null,
      public_until_on date null,
      basis_code varchar(60) character set ascii collate ascii_bin not null,
      reason_text varchar(1000) not null,
      document_no varchar(100) not null,
      penalty_document_no varchar(100) null,
      approval_id char(26) character set ascii collate ascii_bin null,
      lifted_on date null,
      lifting_document_no varchar(100) null,
      lifting_reason varchar(1000) null,
      lifting_approval_id char(26) character set ascii collate ascii_bin null,
      proposed_by char(26) character set ascii collate ascii_bin not null,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      key by_agency (agency_id, from_on, id),
      key by_state (state, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
