import { type Kysely, sql } from "kysely";

/** Who signed a version of a report, at least two. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table report_analysts (
      version_id char(26) character set ascii collate ascii_bin not null,
      analyst_id char(26) character set ascii collate ascii_bin not null,
      ordinal tinyint unsigned not null,
      primary key (version_id, analyst_id),
      key by_analyst (analyst_id, version_id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
