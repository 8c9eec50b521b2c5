import { type ReturnedLine, returnSubmission } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { lockPurpose } from "../catalogue.queries.server";
import { CHANGE_PURPOSE, purposeSubject } from "../purpose-change.rules";
import { notThere } from "./case-access.server";

/** Gives the change of a purpose that was read (`seen`) back with the reason; who proposed it is told. Refusals: `not-found`, those of every return. */
export async function returnPurposeChange(
  ctx: Ctx,
  { code, text, seen = null }: { code: string; text: string; seen?: string | null },
): Promise<Result<string>> {
  return runProcess(ctx, { name: "return-purpose-change", reason: { text } }, async (unit) => {
    const known = await lockPurpose(unit.db, code);
    if (!known) return notThere();
    const line = (): ReturnedLine => ({
      kind: "returned-purpose-change",
      namespace: "vetting",
      permission: "rules.propose",
      params: { purpose: { zh: known.zh, en: known.en } },
    });
    const subject = purposeSubject(code);
    const returned = await returnSubmission(unit, ctx, { kind: CHANGE_PURPOSE, subject, text, line, seen });
    if (!returned.ok) return returned;
    await finishTasks(unit.db, { type: "approval", id: returned.value.approvalId }, ctx.now);
    return ok(code);
  });
}
