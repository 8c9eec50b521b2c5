import { type Kysely, sql } from "kysely";

/** The grade computed again from the filed indicator values by the filed method; what cannot be reproduced waits for the regulator. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table grade_recomputations (
      version_id char(26) character set ascii collate ascii_bin not null primary key,
      report_id char(26) character set ascii collate ascii_bin not null,
      agency_id char(26) character set ascii collate ascii_bin not null,
      method_id char(26) character set ascii collate ascii_bin not null,
      stated_grade varchar(20) character set ascii collate ascii_bin not null,
      computed_grade varchar(20) character set ascii collate ascii_bin null,
      points varchar(20) null,
      steps_json mediumtext not null,
      outcome enum('reproduced','different','not-computable') not null,
      state enum('closed','open','explained','upheld') not null,
      decision_text varchar(2000) null,
      decided_by char(26) character set ascii collate ascii_bin null,
      decided_at datetime(3) null,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      key by_state (state, created_at, version_id),
      key by_report (report_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
