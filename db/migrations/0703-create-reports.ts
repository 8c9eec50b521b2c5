import { type Kysely, sql } from "kysely";

/** Third-party evaluation reports as they stand now; every state they had is a version. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table reports (
      id char(26) character set ascii collate ascii_bin not null primary key,
      no varchar(20) character set ascii collate ascii_bin not null,
      own_no varchar(60) null,
      agency_id char(26) character set ascii collate ascii_bin not null,
      enterprise_id char(26) character set ascii collate ascii_bin not null,
      state enum('valid','withdrawn') not null,
      fact_mark enum('none','repaired','voided') not null default 'none',
      purpose varchar(40) character set ascii collate ascii_bin not null,
      data_cutoff_on date not null,
      issued_on date not null,
      expires_on date not null,
      scale_id char(26) character set ascii collate ascii_bin not null,
      grade varchar(20) character set ascii collate ascii_bin not null,
      grade_rank smallint unsigned not null,
      current_version_id char(26) character set ascii collate ascii_bin not null,
      withdrawn_on date null,
      withdrawal_reason_code varchar(40) character set ascii collate ascii_bin null,
      withdrawal_reason_text varchar(1000) null,
      import_id char(26) character set ascii collate ascii_bin null,
      lodged_by char(26) character set ascii collate ascii_bin not null,
      lodged_at datetime(3) not null,
      version int unsigned not null default 1,
      updated_at datetime(3) not null,
      unique key no_unique (no),
      unique key own_no_unique (agency_id, own_no),
      unique key natural_unique (agency_id, enterprise_id, purpose, issued_on),
      key by_enterprise (enterprise_id, issued_on, id),
      key by_agency (agency_id, issued_on, id),
      key by_issue (issued_on, id),
      key by_expiry (expires_on, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
