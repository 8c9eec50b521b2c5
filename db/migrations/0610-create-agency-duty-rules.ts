import { type Kysely, sql } from "kysely";

/** What an agency owes the register after listing, until when, and what follows where it is missed: data with basis and validity. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_duty_rules (
      code varchar(40) character set ascii collate ascii_bin not null primary key,
      label_zh varchar(120) not null,
      label_en varchar(160) not null,
      term_json text not null,
      consequence_zh varchar(400) not null,
      consequence_en varchar(400) not null,
      effect enum('none','public-note','check','suspension-proposal') not null,
      remind_days_json varchar(60) not null,
      source_code varchar(40) character set ascii collate ascii_bin not null,
      article varchar(80) not null,
      confidence enum('H','M','L') not null,
      valid_from_on date not null,
      valid_until_on date null
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
