import { type Kysely, sql } from "kysely";

/** The day on which a filing reached the office, where it came on paper before it was entered here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agency_filings add column received_on date null after event_on`.execute(db);
}
