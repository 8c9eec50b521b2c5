import { type Kysely, sql } from "kysely";

/** Looks at records and their papers are found under the person whose data they showed; from here on the index job writes these. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`insert ignore into journal_subjects (subject_type, subject_id, process_id)
      select 'person', json_value(filter_json, '$.personId'), id
      from journal_processes
      where name in ('read-record', 'read-evidence') and json_value(filter_json, '$.personId') is not null`.execute(db);
}
