import { type Kysely, sql } from "kysely";

/**
 * What was withdrawn stands in nobody's way: the agency may issue anew for the same enterprise, purpose and day. One report that stands is
 * the only one of them. Stored, not computed when read, as in 0892.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table reports
      add column standing_on date generated always as (case when state = 'valid' then issued_on end) stored,
      drop key natural_unique,
      add unique key natural_unique (agency_id, enterprise_id, purpose, standing_on)`.execute(db);
}
