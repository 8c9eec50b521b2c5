import { type Kysely, sql } from "kysely";

/** A line may be for a division, or for whoever has the whole city in their scope (`city`), where no unit can say so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table tasks add column division_code varchar(6) character set ascii collate ascii_bin null after unit_id`.execute(
    db,
  );
}
