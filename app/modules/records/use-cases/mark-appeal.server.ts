import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { actingBodyOf } from "../acting.server";
import { advance, openRecordAt } from "../change.server";
import { processReason } from "../content-change.server";
import { appealReasonRefusal, groundsRefusal } from "../reasons.rules";
import { appealRefusal } from "../records.rules";
import type { AppealMark } from "../records.types";

export interface MarkedAppeal {
  recordId: string;
  readAt: number;
  appeal: AppealMark;
  reason: { code: string; text: string | null };
  /** The application, the notice that it was accepted, or the decision it ended with. */
  evidenceFileId: string | null;
}

/**
 * Marks at which stage a remedy stands, its end among them; the sanction stays in effect (政务处分法 Art.56; 公务员法 Art.96).
 * A decision that changes or revokes it is a revision or a voiding of its own. Refusals: `not-own-body`, `version-stale`,
 * `already-void`, `not-confirmed-yet`, `appeal-in-future`, `appeal-before-decision`, `reason-unfit`, those of `groundsRefusal`.
 */
export async function markAppeal(ctx: Ctx, marked: MarkedAppeal): Promise<Result<string>> {
  const { recordId, readAt, appeal, reason, evidenceFileId } = marked;
  const acting = await actingBodyOf(ctx.db, ctx.actor);
  return runProcess(ctx, { name: "mark-appeal", reason: processReason(reason) }, async (unit) => {
    const opened = await openRecordAt(unit, { recordId, readAt, acting });
    if (!opened.ok) return opened;
    const record = opened.value;
    const refusal =
      appealRefusal(record, acting, appeal.on, civilDayOf(ctx.now)) ??
      groundsRefusal("appeal", { reason, evidenceFileId }) ??
      appealReasonRefusal(appeal.stage, reason.code);
    if (refusal) return refused(refusal);
    const moved = await advance(unit, ctx, record, {
      act: "appeal-marked",
      event: "appeal-marked",
      state: record.state,
      content: record.content,
      bodyUnitId: record.bodyUnitId,
      appeal,
      reason,
      evidenceFileId,
      enteredBy: ctx.actor.accountId,
      confirmedBy: record.confirmedBy,
    });
    return moved.ok ? ok(recordId) : moved;
  });
}
