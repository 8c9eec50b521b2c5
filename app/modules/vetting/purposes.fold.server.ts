import type { Db } from "#db/connection";
import { VETTING_PURPOSES } from "#db/reference/vetting-purposes";
import { type Foldable, lastAfter } from "~/platform/fold";
import { purposesAfter } from "./catalogue.queries.server";
import { purposeSubject } from "./purpose-change.rules";
import type { PurposeSnapshot } from "./vetting.events";

/** What the office has set of each purpose; what is shipped has no event of its own. */
export const purposeFold: Foldable<Db> = {
  subjectType: purposeSubject("").type,
  tables: ["vetting_purposes"],
  fold: lastAfter(["purpose-changed"]),
  initial: async () =>
    new Map(
      VETTING_PURPOSES.map(({ code, signOffLevels, replyWorkingDays }) => [
        code,
        { signOffLevels, replyWorkingDays } satisfies PurposeSnapshot,
      ]),
    ),
  async present(db, after, limit) {
    const rows = await purposesAfter(db, after, limit);
    return rows.map((row) => ({
      id: row.code,
      state: { signOffLevels: row.sign_off_levels, replyWorkingDays: row.reply_working_days } satisfies PurposeSnapshot,
    }));
  },
};
