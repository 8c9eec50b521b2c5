import { type Kysely, sql } from "kysely";

/** Credit-service agencies. `filing_state` is where the first filing stands, `standing` what holds today; both follow from filings and measures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agencies (
      id char(26) character set ascii collate ascii_bin not null primary key,
      code varchar(16) character set ascii collate ascii_bin null,
      uscc varchar(18) character set ascii collate ascii_bin not null,
      name varchar(120) not null,
      name_sort varchar(240) character set ascii collate ascii_bin not null,
      short_name varchar(60) null,
      home enum('here','elsewhere') not null,
      elsewhere_authority varchar(120) null,
      elsewhere_filing_no varchar(60) null,
      filing_state enum('draft','submitted','returned','listed','withdrawn') not null,
      standing enum('good','suspended','removed') not null default 'good',
      filing_no varchar(60) null,
      listed_on date null,
      content_json mediumtext not null,
      current_filing_id char(26) character set ascii collate ascii_bin null,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      unique key uscc_unique (uscc),
      unique key code_unique (code),
      unique key filing_no_unique (filing_no),
      key by_name (name_sort, id),
      key by_standing (filing_state, standing, name_sort, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
