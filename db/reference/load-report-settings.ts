import { sql } from "kysely";
import type { Db } from "#db/connection";
import { REPORT_SETTINGS } from "./report-settings";

export const reportSettingRows = () =>
  REPORT_SETTINGS.map(({ name, value, basis }) => ({ name, value_json: JSON.stringify(value), basis }));

/** Settings of reports as shipped; what somebody changed stays. Safe to repeat. */
export async function loadReportSettings(db: Db): Promise<void> {
  for (const row of reportSettingRows()) {
    await db
      .insertInto("settings")
      .ignore()
      .values({ ...row, updated_at: sql`now(3)` })
      .execute();
  }
}
