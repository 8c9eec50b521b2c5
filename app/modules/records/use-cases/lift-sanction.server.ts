import { recordKindOf } from "#db/reference/record-kinds";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, type Result, refused } from "~/platform/result";
import { actingBodyOf } from "../acting.server";
import { openRecordAt } from "../change.server";
import { processReason } from "../content-change.server";
import { propose } from "../proposal.server";
import { groundsRefusal } from "../reasons.rules";
import { liftRefusal } from "../records.rules";

export interface Lifting {
  recordId: string;
  readAt: number;
  /** First day on which the sanction is no longer in effect. */
  liftedOn: CivilDate;
  documentNo: string | null;
  reason: { code: string; text: string | null };
  evidenceFileId: string | null;
}

/**
 * Ends a sanction by an act; waits for a colleague. Where sanctions lapse by themselves (公务员法 Art.65, 政务处分法
 * Art.26) an early lifting is unknown to the law and leaves the days to the computed end to judgement. Refusals: `version-stale`,
 * `not-own-body`, `already-void`, `not-confirmed-yet`, `already-lifted`, `nothing-to-lift`, `lifted-in-future`,
 * `lifted-before-start`, those of `groundsRefusal`, `already-submitted`.
 */
export async function liftSanction(ctx: Ctx, lifting: Lifting): Promise<Result<string>> {
  const { recordId, readAt, liftedOn, documentNo, reason, evidenceFileId } = lifting;
  const acting = await actingBodyOf(ctx.db, ctx.actor);
  return runProcess(ctx, { name: "lift-sanction", reason: processReason(reason) }, async (unit) => {
    const opened = await openRecordAt(unit, { recordId, readAt, acting });
    if (!opened.ok) return opened;
    const record = opened.value;
    const kind = recordKindOf(record.kind);
    if (!kind) return no("records:refusal.unknown-kind");
    const refusal =
      liftRefusal(record, kind, acting, liftedOn, civilDayOf(ctx.now)) ??
      groundsRefusal("lift", { reason, evidenceFileId });
    if (refusal) return refused(refusal);
    const content = { ...record.content, liftedOn, liftDocumentNo: documentNo };
    const { bodyUnitId } = record;
    return propose(unit, ctx, record, { act: "lift", content, bodyUnitId, reason, evidenceFileId });
  });
}
