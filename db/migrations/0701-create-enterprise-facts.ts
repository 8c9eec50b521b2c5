import { type Kysely, sql } from "kysely";

/** Adverse public facts about an enterprise: a body, a document, a day, and whether it was repaired or voided since. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table enterprise_facts (
      id char(26) character set ascii collate ascii_bin not null primary key,
      enterprise_id char(26) character set ascii collate ascii_bin not null,
      kind varchar(40) character set ascii collate ascii_bin not null,
      body varchar(120) not null,
      document_no varchar(100) not null,
      decided_on date not null,
      grade enum('minor','ordinary','grave') not null,
      summary varchar(500) null,
      state enum('active','repaired','voided') not null,
      ended_on date null,
      ending_document_no varchar(100) null,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      unique key document_unique (enterprise_id, body, document_no),
      key by_day (enterprise_id, decided_on, id),
      key by_state (state, ended_on, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
