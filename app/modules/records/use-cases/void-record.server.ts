import { type Ctx, runProcess } from "~/platform/process.server";
import { type Result, refused } from "~/platform/result";
import { actingBodyOf } from "../acting.server";
import { openRecordAt } from "../change.server";
import { processReason } from "../content-change.server";
import { propose } from "../proposal.server";
import { groundsRefusal } from "../reasons.rules";
import { voidRefusal } from "../records.rules";

export interface Voiding {
  recordId: string;
  readAt: number;
  reason: { code: string; text: string | null };
  evidenceFileId: string | null;
}

/**
 * Takes a record's effect away from the beginning: the decision was revoked or was never this person's; waits for a
 * colleague. It stays readable, and its key may be used again. Refusals: `version-stale`, `not-own-body`, `already-void`,
 * `not-confirmed-yet`, `reason-unknown`, `reason-text-missing`, `evidence-missing`, `already-submitted`.
 */
export async function voidRecord(
  ctx: Ctx,
  { recordId, readAt, reason, evidenceFileId }: Voiding,
): Promise<Result<string>> {
  const acting = await actingBodyOf(ctx.db, ctx.actor);
  return runProcess(ctx, { name: "void-record", reason: processReason(reason) }, async (unit) => {
    const opened = await openRecordAt(unit, { recordId, readAt, acting });
    if (!opened.ok) return opened;
    const record = opened.value;
    const refusal = voidRefusal(record, acting) ?? groundsRefusal("void", { reason, evidenceFileId });
    if (refusal) return refused(refusal);
    const { content, bodyUnitId } = record;
    return propose(unit, ctx, record, { act: "void", content, bodyUnitId, reason, evidenceFileId });
  });
}
