import { type Kysely, sql } from "kysely";

/** Answers formed before: where a reply stands among the grounds nothing is told, everything else as it was answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update vetting_candidates
      set outward_json = if(
        answer in ('barred', 'attention') and findings_json like '%"kind":"reply:%',
        json_object('answer', 'cannotSay', 'code', 'sources-incomplete', 'eligibleFrom', null, 'barEnds', null),
        json_object('answer', answer, 'code', answer_code, 'eligibleFrom', eligible_from, 'barEnds', bar_ends))
      where answer is not null`.execute(db);
}
