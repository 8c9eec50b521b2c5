import { type Kysely, sql } from "kysely";

/** A list may have as many columns of its own as it likes, and anything at all where an identity number should stand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table vetting_candidates
      modify column extra_json mediumtext not null,
      modify column cells_json mediumtext not null,
      modify column id_number_cipher varbinary(400) null,
      modify column id_number_masked varchar(18) null`.execute(db);
}
