import type { Db } from "#db/connection";
import { type Foldable, lastAfter } from "~/platform/fold";
import { snapshotOfUse } from "./report-use-snapshot";
import { reportUseEvents } from "./report-uses.events";
import * as queries from "./report-uses.queries.server";

export const reportUseFold: Foldable<Db> = {
  subjectType: "report-use",
  tables: ["report_uses"],
  fold: lastAfter(reportUseEvents),
  async present(db, after, limit) {
    const rows = await queries.usesAfter(db, after, limit);
    return rows.map((row) => ({ id: row.id, state: snapshotOfUse(row) }));
  },
};
