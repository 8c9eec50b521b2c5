import { type Kysely, sql } from "kysely";

/**
 * Every state a record has been in, written once. Only `superseded_at` is ever closed: the present version is the one
 * where it is empty, and what the register said at an instant is the one known from before it and not yet superseded.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table record_versions (
      record_id char(26) character set ascii collate ascii_bin not null,
      version int unsigned not null,
      person_id char(26) character set ascii collate ascii_bin not null,
      known_from datetime(3) not null,
      superseded_at datetime(3) null,
      act varchar(20) character set ascii collate ascii_bin not null,
      state enum('entered','in-effect','lifted','void') not null,
      kind varchar(64) character set ascii collate ascii_bin not null,
      body varchar(120) not null,
      body_unit_id char(26) character set ascii collate ascii_bin null,
      document_no varchar(80) null,
      decided_on date not null,
      effective_on date not null,
      date_precision enum('day','month','year') not null default 'day',
      months tinyint unsigned null,
      stated_until date null,
      until_basis varchar(200) null,
      lifted_on date null,
      lift_document_no varchar(80) null,
      has_end_evidence boolean not null default 0,
      removed_on date null,
      restored_on date null,
      case_no varchar(60) null,
      assessment_year smallint unsigned null,
      sentence varchar(200) null,
      rights_deprived_until date null,
      court_case_no varchar(80) null,
      performance varchar(120) null,
      honour_level varchar(40) null,
      revocation_no varchar(80) null,
      narrative_cipher mediumblob null,
      appeal_stage varchar(20) character set ascii collate ascii_bin null,
      appeal_on date null,
      appeal_document_no varchar(80) null,
      reason_code varchar(40) character set ascii collate ascii_bin null,
      reason_text varchar(1000) null,
      evidence_file_id char(26) character set ascii collate ascii_bin null,
      import_id char(26) character set ascii collate ascii_bin null,
      entered_by char(26) character set ascii collate ascii_bin null,
      confirmed_by char(26) character set ascii collate ascii_bin null,
      primary key (record_id, version),
      key person_index (person_id, superseded_at, record_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
