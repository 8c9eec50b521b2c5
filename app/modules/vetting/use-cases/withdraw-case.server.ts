import { withdrawSubmission } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { revokeGrants, updateCase } from "../case.queries.server";
import { caseSnapshot, recordCase } from "../case-journal.server";
import { stateRefusal } from "../case-state.rules";
import { type CaseActReason, lockedCase, notThere, staleCase } from "./case-access.server";
import { APPROVAL } from "./submit-case.server";

/** Ends a case without an opinion, with the reason: the letter was taken back, or asked in error. */
export async function withdrawCase(ctx: Ctx, input: CaseActReason): Promise<Result<number>> {
  const info = { name: "withdraw-case", caseId: input.caseId, reason: { text: input.reason } };
  return runProcess(ctx, info, async (unit) => {
    const { db } = unit;
    const found = await lockedCase(db, ctx.actor, input.caseId);
    if (!found) return notThere();
    const stale = await staleCase(db, found, input.readAt ?? null);
    if (stale) return stale;
    const wrongState = stateRefusal("withdraw-case", found.state);
    if (wrongState) return refused(wrongState);
    const subject = { type: "vetting-case", id: found.id };
    if (found.state === "decided") {
      const taken = await withdrawSubmission(unit, ctx, { kind: APPROVAL, subject, text: input.reason });
      if (!taken.ok) return taken;
    }
    const revision = found.revision + 1;
    const was = await caseSnapshot(db, found.id);
    await updateCase(db, found.id, {
      state: "withdrawn",
      revision,
      withdrawal_reason: input.reason,
      closed_at: ctx.now,
      updated_at: ctx.now,
    });
    await revokeGrants(db, found.id);
    await finishTasks(db, subject, ctx.now);
    await recordCase(unit, "case-withdrawn", found.id, was, { keep: ["state"] });
    return ok(revision);
  });
}
