import { type Kysely, sql } from "kysely";

/** Grades are what an agency calls them, hanzi among them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table grade_recomputations modify stated_grade varchar(20) not null, modify computed_grade varchar(20) null`.execute(
    db,
  );
}
