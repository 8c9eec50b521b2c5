import { returnSubmission } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { removeSignatures, updateCase } from "../case.queries.server";
import { caseSnapshot, recordCase } from "../case-journal.server";
import { stateRefusal } from "../case-state.rules";
import { writeFreshAnswers } from "./answer-case.server";
import { officerRefusal } from "./approve-case.server";
import { type CaseActReason, lockedCase, notThere, staleCase } from "./case-access.server";
import { addDecideTask } from "./case-tasks.server";
import { APPROVAL } from "./submit-case.server";

/** Sends a case back to its officers with the reason; it is answered anew, and decisions on changed answers are open again. */
export async function returnCase(ctx: Ctx, input: CaseActReason): Promise<Result<number>> {
  const info = { name: "return-case", caseId: input.caseId, reason: { text: input.reason } };
  return runProcess(ctx, info, async (unit) => {
    const { db } = unit;
    const found = await lockedCase(db, ctx.actor, input.caseId);
    if (!found) return notThere();
    const stale = await staleCase(db, found, input.readAt ?? null);
    if (stale) return stale;
    const wrongState = stateRefusal("return-case", found.state);
    if (wrongState) return refused(wrongState);
    const sameAccount = await officerRefusal(ctx, db, found);
    if (sameAccount) return refused(sameAccount);
    const subject = { type: "vetting-case", id: found.id };
    if (found.state === "decided") {
      const back = { kind: APPROVAL, subject, text: input.reason, line: null, seen: null };
      const returned = await returnSubmission(unit, ctx, back);
      if (!returned.ok) return returned;
    }
    const was = await caseSnapshot(db, found.id);
    await removeSignatures(db, found.id);
    await writeFreshAnswers(ctx, unit, found, "returned");
    const revision = found.revision + 1;
    await updateCase(db, found.id, { return_reason: input.reason });
    await finishTasks(db, { type: "vetting-case", id: found.id }, ctx.now);
    await addDecideTask(db, found, "mend-case", ctx.now);
    await recordCase(unit, "case-returned", found.id, was, { keep: ["state"] });
    return ok(revision);
  });
}
