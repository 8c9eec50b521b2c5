import { type Kysely, sql } from "kysely";

/** The method by which an agency turns indicator values into a grade of a scale, version by version; days inclusive. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agency_methods (
      id char(26) character set ascii collate ascii_bin not null primary key,
      agency_id char(26) character set ascii collate ascii_bin not null,
      ordinal int unsigned not null,
      filing_id char(26) character set ascii collate ascii_bin null,
      scale_id char(26) character set ascii collate ascii_bin not null,
      name varchar(120) not null,
      method_json mediumtext not null,
      valid_from_on date not null,
      valid_until_on date null,
      created_at datetime(3) not null,
      unique key ordinal_unique (agency_id, ordinal),
      key by_scale (scale_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
