import { returnSubmission } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { actingBodyOf } from "../acting.server";
import { advance, openRecord } from "../change.server";
import { CHANGE_RECORD, returnedLine, settle, subjectOf } from "../proposal.server";
import { confirmRefusal } from "../records.rules";

/**
 * Returns what a colleague entered or proposed and who returns it has read (`seen`), with the reason. A proposed change falls away;
 * an entry that is returned becomes void, so that it can be entered anew. Refusals: `not-own-body`, and those of approvals.
 */
export async function returnRecord(
  ctx: Ctx,
  recordId: string,
  text: string,
  seen: string | null = null,
): Promise<Result<string>> {
  const acting = await actingBodyOf(ctx.db, ctx.actor);
  return runProcess(ctx, { name: "return-record", reason: { text } }, async (unit) => {
    const opened = await openRecord(unit, recordId);
    if (!opened.ok) return opened;
    const record = opened.value;
    const refusal = confirmRefusal(record, acting);
    if (refusal) return refused(refusal);
    const back = { kind: CHANGE_RECORD, subject: subjectOf(recordId), text, line: returnedLine, seen };
    const returned = await returnSubmission(unit, ctx, back);
    if (!returned.ok) return returned;
    await settle(unit, ctx, recordId);
    if (record.state !== "entered") return ok(recordId);
    const moved = await advance(unit, ctx, record, {
      act: "voided",
      event: "record-voided",
      state: "void",
      content: record.content,
      bodyUnitId: record.bodyUnitId,
      appeal: null,
      reason: { code: "entry-returned", text },
      evidenceFileId: null,
      enteredBy: ctx.actor.accountId,
      confirmedBy: null,
    });
    return moved.ok ? ok(recordId) : moved;
  });
}
