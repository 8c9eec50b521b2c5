import { signApproval } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { lockPurpose, setPurpose } from "../catalogue.queries.server";
import { CHANGE_PURPOSE, type PurposeProposal, purposeSubject } from "../purpose-change.rules";
import type { PurposeSnapshot } from "../vetting.events";
import { notThere } from "./case-access.server";

/**
 * Signs what was proposed for a purpose and read (`seen`): it holds for cases opened from now on, those under way keep what they were
 * opened with. Refusals: `not-found` and those of every approval.
 */
export async function signPurposeChange(ctx: Ctx, code: string, seen: string | null = null): Promise<Result<string>> {
  return runProcess(ctx, { name: "sign-purpose-change" }, async (unit) => {
    const known = await lockPurpose(unit.db, code);
    if (!known) return notThere();
    const subject = purposeSubject(code);
    const signed = await signApproval(unit, ctx, {
      kind: CHANGE_PURPOSE,
      subject,
      facts: { version: known.version },
      seen,
    });
    if (!signed.ok) return signed;
    const { signOffLevels, replyWorkingDays } = signed.value.proposal as PurposeProposal;
    await setPurpose(unit.db, code, { signOffLevels, replyWorkingDays });
    unit.record({
      name: "purpose-changed",
      subject,
      before: {
        signOffLevels: known.signOffLevels,
        replyWorkingDays: known.replyWorkingDays,
      } satisfies PurposeSnapshot,
      after: { signOffLevels, replyWorkingDays } satisfies PurposeSnapshot,
    });
    await finishTasks(unit.db, { type: "approval", id: signed.value.approvalId }, ctx.now);
    return ok(code);
  });
}
