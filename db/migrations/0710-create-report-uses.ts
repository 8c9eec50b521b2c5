import { type Kysely, sql } from "kysely";

/** Where a report was used: a tender, a procurement, or one of the further fields. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table report_uses (
      id char(26) character set ascii collate ascii_bin not null primary key,
      report_id char(26) character set ascii collate ascii_bin not null,
      field enum('tender','procurement','qualification-training','preschool','travel-agency','property-service','tourism-catering') not null,
      project_no varchar(60) not null,
      project_title varchar(200) not null,
      used_on date not null,
      amount_yuan decimal(16,2) null,
      unit_id char(26) character set ascii collate ascii_bin null,
      created_at datetime(3) not null,
      unique key project_unique (report_id, project_no),
      key by_day (used_on, id),
      key by_field (field, used_on, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
