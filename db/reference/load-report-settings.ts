import { sql } from "kysely";
import type { Db } from "#db/connection";
import { REPORT_SETTINGS } from "./report-settings";

/** Settings of reports as shipped; what somebody changed stays. Safe to repeat. */
export async function loadReportSettings(db: Db): Promise<void> {
  for (const { name, value, basis } of REPORT_SETTINGS) {
    await db
      .insertInto("settings")
      .ignore()
      .values({ name, value_json: JSON.stringify(value), basis, updated_at: sql`now(3)` })
      .execute();
  }
}
