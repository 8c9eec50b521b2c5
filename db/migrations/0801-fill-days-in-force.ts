import { type Kysely, sql } from "kysely";

/** Versions of before were told from the day of issue on, whatever the act: so they stand in the journal, and so they stay. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update report_versions v
      left join report_versions n on n.report_id = v.report_id and n.ordinal = v.ordinal + 1
      set v.in_force_from = v.issued_on,
        v.in_force_until = case n.act
          when 'corrected' then v.issued_on - interval 1 day
          when 'revised' then n.issued_on - interval 1 day
        end
      where v.in_force_from is null`.execute(db);
}
