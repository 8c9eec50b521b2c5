import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { actingBodyOf } from "../acting.server";
import { advance, openRecord } from "../change.server";
import { appealRefusal, staleRefusal } from "../records.rules";
import type { AppealMark } from "../records.types";

/**
 * Marks at which stage a remedy stands; the sanction stays in effect (政务处分法 Art.56; 公务员法 Art.96). A decision that
 * changes or revokes it is a revision or a voiding of its own. Refusals: `stale`, `not-own-body`, `already-void`,
 * `not-confirmed-yet`, `appeal-in-future`, `appeal-before-decision`.
 */
export async function markAppeal(
  ctx: Ctx,
  { recordId, readAt, appeal }: { recordId: string; readAt: number; appeal: AppealMark },
): Promise<Result<string>> {
  const acting = await actingBodyOf(ctx.db, ctx.actor);
  return runProcess(ctx, { name: "mark-appeal" }, async (unit) => {
    const opened = await openRecord(unit, recordId);
    if (!opened.ok) return opened;
    const record = opened.value;
    const refusal = staleRefusal(readAt, record) ?? appealRefusal(record, acting, appeal.on, civilDayOf(ctx.now));
    if (refusal) return refused(refusal);
    const moved = await advance(unit, ctx, record, {
      act: "appeal-marked",
      event: "appeal-marked",
      state: record.state,
      content: record.content,
      bodyUnitId: record.bodyUnitId,
      appeal,
      reason: null,
      evidenceFileId: null,
      enteredBy: ctx.actor.accountId,
      confirmedBy: record.confirmedBy,
    });
    return moved.ok ? ok(recordId) : moved;
  });
}
