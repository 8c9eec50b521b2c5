import { type Kysely, sql } from "kysely";

/** Lines of vetting cases go to whoever may see the case: those of its unit, its division, or the whole city. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update tasks t
      join vetting_cases c on t.subject_type = 'vetting-case' and c.id = t.subject_id
      set t.unit_id = c.unit_id, t.division_code = coalesce(c.division_code, if(c.unit_id is null, 'city', null))
      where t.done_at is null and t.account_id is null`.execute(db);
}
