import { returnSubmission } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { CHANGE_PURPOSE, purposeSubject } from "../purpose-change.rules";

/** Gives a proposed change of a purpose back with the reason. Refusals: those of every approval. */
export async function returnPurposeChange(
  ctx: Ctx,
  { code, text }: { code: string; text: string },
): Promise<Result<string>> {
  return runProcess(ctx, { name: "return-purpose-change", reason: { text } }, async (unit) => {
    const returned = await returnSubmission(unit, ctx, { kind: CHANGE_PURPOSE, subject: purposeSubject(code), text });
    if (!returned.ok) return returned;
    await finishTasks(unit.db, { type: "approval", id: returned.value.approvalId }, ctx.now);
    return ok(code);
  });
}
