import type { Db } from "#db/connection";
import { type Foldable, type FoldedEvent, lastAfter } from "~/platform/fold";
import { groupBy } from "~/platform/group-by";
import { sha256 } from "~/platform/secrets.server";
import { type ApprovalSnapshot, approvalEvents } from "./approvals.events";
import { approvalsAfter, signaturesOf } from "./approvals.queries.server";

interface FoldedApproval extends ApprovalSnapshot {
  /** By level: which account, and when. */
  signatures: Readonly<Record<string, { by: string | null; at: string }>>;
}

const lastSnapshot = lastAfter(approvalEvents);

/** Approvals: their state, who signed each level and when, and by its digest what was proposed. */
export const approvalFold: Foldable<Db> = {
  subjectType: "approval",
  tables: ["approvals", "approval_signatures"],
  fold(state, event) {
    const snapshot = lastSnapshot(state, event) as ApprovalSnapshot | null;
    const signatures = (state as FoldedApproval | null)?.signatures ?? {};
    return snapshot && { ...snapshot, signatures: signed(signatures, event) };
  },
  async present(db, after, limit) {
    const rows = await approvalsAfter(db, after, limit);
    const signatures = groupBy(
      await signaturesOf(
        db,
        rows.map(({ id }) => id),
      ),
      ({ approvalId }) => approvalId,
    );
    return rows.map((row) => ({
      id: row.id,
      state: {
        kind: row.kind,
        state: row.state,
        level: row.level,
        levels: row.levels,
        proposalDigest: sha256(row.proposal_json).toString("hex"),
        text: row.decision_text,
        signatures: Object.fromEntries(
          (signatures.get(row.id) ?? []).map(({ level, by, at }) => [level, { by, at: at.toISOString() }]),
        ),
      } satisfies FoldedApproval,
    }));
  },
};

function signed(signatures: FoldedApproval["signatures"], { name, after, by, at }: FoldedEvent) {
  if (name !== "approval-signed") return signatures;
  return { ...signatures, [(after as ApprovalSnapshot).level]: { by, at: at.toISOString() } };
}
