import { type Kysely, sql } from "kysely";

/** Four eyes as one mechanism: what is approved is, by digest, exactly what was submitted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table approvals (
      id char(26) character set ascii collate ascii_bin not null primary key,
      kind varchar(64) character set ascii collate ascii_bin not null,
      subject_type varchar(40) character set ascii collate ascii_bin not null,
      subject_id varchar(40) character set ascii collate ascii_bin not null,
      proposal_json mediumtext not null,
      proposal_digest binary(32) not null,
      facts_digest binary(32) not null,
      state enum('pending','approved','returned','withdrawn') not null,
      level tinyint unsigned not null default 1,
      levels tinyint unsigned not null default 1,
      submitted_by char(26) character set ascii collate ascii_bin not null,
      submitted_at datetime(3) not null,
      decided_by char(26) character set ascii collate ascii_bin null,
      decided_at datetime(3) null,
      decision_text text null,
      version int unsigned not null default 1,
      key subject_index (subject_type, subject_id, state),
      key state_index (state, kind, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
