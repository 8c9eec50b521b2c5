import * as approvals from "~/modules/approvals/approvals.queries.server";
import { signApproval } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { actingBodyOf } from "../acting.server";
import { advance, type NextVersion, type OpenRecord, openRecord } from "../change.server";
import {
  CHANGE_RECORD,
  contentOfProposal,
  factsOf,
  type ProposedAct,
  type RecordProposal,
  settle,
  subjectOf,
} from "../proposal.server";
import { standingState } from "../record-content.rules";
import { confirmRefusal } from "../records.rules";

const DONE: Record<ProposedAct, Pick<NextVersion, "act" | "event">> = {
  enter: { act: "confirmed", event: "record-confirmed" },
  correct: { act: "corrected", event: "record-corrected" },
  revise: { act: "revised", event: "record-revised" },
  void: { act: "voided", event: "record-voided" },
  lift: { act: "lifted", event: "record-lifted" },
};

/**
 * Confirms what a colleague of the same body entered or proposed and who confirms has read (`seen`): exactly that, and only while
 * the record is as it was. Refusals: `not-own-body`, `record-exists`, and those of approvals (`same-account`, `facts-changed`, …).
 */
export async function confirmRecord(ctx: Ctx, recordId: string, seen: string | null = null): Promise<Result<string>> {
  const acting = await actingBodyOf(ctx.db, ctx.actor);
  return runProcess(ctx, { name: "confirm-record" }, async (unit) => {
    const opened = await openRecord(unit, recordId);
    if (!opened.ok) return opened;
    const record = opened.value;
    const refusal = confirmRefusal(record, acting);
    if (refusal) return refused(refusal);
    const subject = subjectOf(recordId);
    const pending = await approvals.pendingApproval(unit.db, CHANGE_RECORD, subject);
    const signing = { kind: CHANGE_RECORD, subject, facts: factsOf(record.version), seen };
    const signed = await signApproval(unit, ctx, signing);
    if (!signed.ok) return signed;
    const proposal = signed.value.proposal as RecordProposal;
    const next = nextVersion(ctx, record, proposal, pending?.submitted_by ?? null);
    const moved = await advance(unit, ctx, record, next);
    if (!moved.ok) return moved;
    await settle(unit, ctx, recordId);
    return ok(recordId);
  });
}

function nextVersion(ctx: Ctx, record: OpenRecord, proposal: RecordProposal, proposer: string | null): NextVersion {
  const content = contentOfProposal(proposal, record.personKey);
  const standing = standingState(content, record);
  const states = { enter: standing, correct: standing, revise: standing, void: "void", lift: "lifted" } as const;
  return {
    ...DONE[proposal.act],
    state: states[proposal.act],
    content,
    bodyUnitId: proposal.bodyUnitId,
    appeal: record.appeal,
    reason: proposal.reason,
    evidenceFileId: proposal.evidenceFileId,
    enteredBy: proposer,
    confirmedBy: ctx.actor.accountId,
  };
}
