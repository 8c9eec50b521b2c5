import type { Db } from "#db/connection";
import { type Foldable, lastAfter } from "~/platform/fold";
import { comparisonEvents } from "./comparisons.events";
import * as queries from "./comparisons.queries.server";

export const comparisonFold: Foldable<Db> = {
  subjectType: "report-comparison",
  tables: ["report_comparisons"],
  fold: lastAfter(comparisonEvents),
  async present(db, after, limit) {
    const rows = await queries.comparisonsAfter(db, after, limit);
    return rows.map(({ id, fileSha256, ...row }) => ({ id, state: { ...row, sha256: fileSha256.toString("hex") } }));
  },
};
