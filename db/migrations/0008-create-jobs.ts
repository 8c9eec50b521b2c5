import { type Kysely, sql } from "kysely";

/** Background work: claimed by a conditional update, leased, repeated until done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table jobs (
      id char(26) character set ascii collate ascii_bin not null primary key,
      kind varchar(64) character set ascii collate ascii_bin not null,
      subject_id varchar(40) character set ascii collate ascii_bin null,
      payload_json text not null,
      state enum('queued','running','done','failed') not null,
      run_after datetime(3) not null,
      lease_until datetime(3) null,
      leased_by varchar(64) character set ascii collate ascii_bin null,
      attempts int unsigned not null default 0,
      last_error text null,
      created_at datetime(3) not null,
      finished_at datetime(3) null,
      key claim_index (state, run_after, id),
      key lease_index (state, lease_until)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
