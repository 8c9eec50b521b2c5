import { type Kysely, sql } from "kysely";

/** Whether a number was drawn with the lodging and never reserved: such a one stands in the journal with its report alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_numbers add column is_drawn boolean not null default false`.execute(db);
}
