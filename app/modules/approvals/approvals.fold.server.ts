import type { Db } from "#db/connection";
import { type Foldable, lastAfter } from "~/platform/fold";
import { sha256 } from "~/platform/secrets.server";
import { type ApprovalSnapshot, approvalEvents } from "./approvals.events";
import { approvalsAfter } from "./approvals.queries.server";

/** Approvals: their state, how far they are signed, and by its digest what was proposed. */
export const approvalFold: Foldable<Db> = {
  subjectType: "approval",
  tables: ["approvals"],
  fold: lastAfter(approvalEvents),
  async present(db, after, limit) {
    const rows = await approvalsAfter(db, after, limit);
    return rows.map((row) => ({
      id: row.id,
      state: {
        kind: row.kind,
        state: row.state,
        level: row.level,
        levels: row.levels,
        proposalDigest: sha256(row.proposal_json).toString("hex"),
        text: row.decision_text,
      } satisfies ApprovalSnapshot,
    }));
  },
};
