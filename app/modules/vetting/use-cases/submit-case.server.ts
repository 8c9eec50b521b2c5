import { submitForApproval } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { candidatesOf } from "../candidate.queries.server";
import { addOfficer, removeSignatures, updateCase } from "../case.queries.server";
import { caseSnapshot, recordCase } from "../case-journal.server";
import { stateRefusal, submissionRefusal } from "../case-state.rules";
import { writeFreshAnswers } from "./answer-case.server";
import { lockedCase, notThere, staleCase } from "./case-access.server";
import { addSignTask } from "./case-tasks.server";
import { candidateState } from "./decide-candidate.server";

/** The act that is signed. */
export const APPROVAL = "approve-case";

/**
 * Hands a decided case to whoever signs it. The register is asked once more: where facts changed since the officer
 * decided, the new answers are kept and the submission is refused, so that nobody signs an old answer. `readAt`: the
 * revision that was read; null asks for no check.
 */
export async function submitCase(ctx: Ctx, caseId: string, readAt: number | null = null): Promise<Result<number>> {
  const refreshed = await runProcess(ctx, { name: "answer-case", caseId }, async (unit) => {
    const found = await lockedCase(unit.db, ctx.actor, caseId);
    if (!found) return notThere();
    const stale = await staleCase(unit.db, found, readAt);
    if (stale) return stale;
    const wrongState = stateRefusal("submit-case", found.state);
    if (wrongState) return refused(wrongState);
    const { changed } = await writeFreshAnswers(ctx, unit, found, found.state);
    return ok({ changed, revision: found.revision + 1 });
  });
  if (!refreshed.ok) return refreshed;
  const { changed, revision: answeredAt } = refreshed.value;
  if (changed.length > 0) {
    return no("vetting:refusal.facts-changed", { params: { nos: changed.slice(0, 20).join("、") } });
  }
  return runProcess(ctx, { name: "submit-case", caseId }, async (unit) => {
    const { db } = unit;
    const found = await lockedCase(db, ctx.actor, caseId);
    if (!found) return notThere();
    const stale = await staleCase(db, found, readAt === null ? null : answeredAt);
    if (stale) return stale;
    const wrongState = stateRefusal("submit-case", found.state);
    if (wrongState) return refused(wrongState);
    const candidates = await candidatesOf(db, caseId);
    const undecided = submissionRefusal(candidates.map(candidateState));
    if (undecided) return refused(undecided);
    const submitted = await submitForApproval(unit, ctx, {
      kind: APPROVAL,
      subject: { type: "vetting-case", id: caseId },
      proposal: candidates.map((row) => ({ no: row.no, decision: row.decision, reason: row.decision_reason })),
      facts: found.facts_digest?.toString("hex") ?? "",
      levels: found.sign_off_levels,
    });
    if (!submitted.ok) return submitted;
    const revision = found.revision + 1;
    const was = await caseSnapshot(db, caseId);
    await removeSignatures(db, caseId);
    await updateCase(db, caseId, {
      state: "decided",
      revision,
      submitted_by: ctx.actor.accountId,
      submitted_at: ctx.now,
      return_reason: null,
      updated_at: ctx.now,
    });
    await addOfficer(db, { caseId, accountId: ctx.actor.accountId, part: "officer", at: ctx.now });
    await finishTasks(db, { type: "vetting-case", id: caseId }, ctx.now);
    await addSignTask(db, found, ctx);
    await recordCase(unit, "case-submitted", caseId, was, { keep: ["state", "factsDigest"] });
    return ok(revision);
  });
}
