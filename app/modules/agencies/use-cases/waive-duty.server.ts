import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { finishTasks } from "~/platform/tasks.server";
import { changeDuty, lockDutyById } from "../duties.queries.server";
import { waiverRefusal } from "../duty.rules";
import { dutySnapshot } from "../settle-duty.server";

export interface Waiver {
  dutyId: string;
  /** The version it was read at; null where the caller takes it as it stands. */
  version: number | null;
  reason: { code: string; text: string | null };
}

/**
 * Says, with a reason, that something an agency owed need not come any more: its lines and its consequences end. One regulator's
 * decision, like the listing of a filing. Refusals: `no-such-duty`, `version-stale`, `duty-state`.
 */
export async function waiveDuty(ctx: Ctx, { dutyId, version, reason }: Waiver): Promise<Result<{ agencyId: string }>> {
  return runProcess(
    ctx,
    { name: "waive-duty", reason: { code: reason.code, text: reason.text ?? undefined } },
    async ({ db, record }) => {
      const duty = await lockDutyById(db, dutyId);
      if (!duty) return no("agencies:refusal.no-such-duty", { status: 404 });
      const subject = { type: "agency-duty", id: duty.id };
      if (version !== null && version !== duty.version)
        return staleRefusal(db, { subject, namespace: "agencies", status: 412 });
      const refusal = waiverRefusal(duty.state);
      if (refusal) return refused(refusal);
      const change = { state: "waived", waiverReason: reason.code, waiverText: reason.text } as const;
      await changeDuty(db, duty.id, change, ctx.now);
      record({
        name: "duty-waived",
        subject,
        before: dutySnapshot(duty),
        after: dutySnapshot({ ...duty, ...change }),
        touches: [{ type: "agency", id: duty.agencyId }],
      });
      await finishTasks(db, subject, ctx.now);
      return ok({ agencyId: duty.agencyId });
    },
  );
}
