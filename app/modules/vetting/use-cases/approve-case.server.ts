import type { Db } from "#db/connection";
import { handsOf } from "~/modules/accounts/hands.server";
import { signApproval } from "~/modules/approvals/approve.server";
import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Refusal, type Result, refused } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { candidatesOf, repliesOf } from "../candidate.queries.server";
import { addOfficer, type CaseRow, officersOf, updateCase } from "../case.queries.server";
import { caseSnapshot, recordCase } from "../case-journal.server";
import { signatureRefusal, stateRefusal } from "../case-state.rules";
import { lockedCase, notThere, staleCase } from "./case-access.server";
import { caseDigest, computeAnswers } from "./case-answers.server";
import { addIssueTask, addSignTask } from "./case-tasks.server";
import { APPROVAL } from "./submit-case.server";

/**
 * Signs a submitted case (审核, 审签): exactly what was submitted, by the digest of what was answered. Where the register
 * has changed under it, `facts-changed`; by one of its officers or an earlier signer, `same-account`. The last of the
 * purpose's signatures approves the case. `readAt`: the revision that was read; null asks for no check (`version-stale`).
 */
export async function approveCase(
  ctx: Ctx,
  caseId: string,
  readAt: number | null = null,
): Promise<Result<CaseRow["state"]>> {
  return runProcess(ctx, { name: "approve-case", caseId }, async (unit) => {
    const { db } = unit;
    const found = await lockedCase(db, ctx.actor, caseId);
    if (!found) return notThere();
    const stale = await staleCase(db, found, readAt);
    if (stale) return stale;
    const wrongState = stateRefusal("approve-case", found.state);
    if (wrongState) return refused(wrongState);
    const sameAccount = await officerRefusal(ctx, db, found);
    if (sameAccount) return refused(sameAccount);
    const subject = { type: "vetting-case", id: caseId };
    const facts = await factsNow(ctx, db, found);
    const signed = await signApproval(unit, ctx, { kind: APPROVAL, subject, facts, seen: null });
    if (!signed.ok) return signed;
    const { level, isComplete } = signed.value;
    const state = isComplete ? "approved" : "decided";
    const revision = found.revision + 1;
    const was = await caseSnapshot(db, caseId);
    const part = isComplete ? "signer" : "reviewer";
    await addOfficer(db, { caseId, accountId: ctx.actor.accountId, part, level, at: ctx.now });
    await updateCase(db, caseId, { state, revision, updated_at: ctx.now });
    await finishTasks(db, subject, ctx.now);
    if (isComplete) await addIssueTask(db, found, ctx);
    else await addSignTask(db, found, ctx);
    await recordCase(unit, isComplete ? "case-approved" : "case-signed", caseId, was, {
      keep: ["state", "factsDigest"],
    });
    return ok(state);
  });
}

/** Whoever worked on a case neither signs, returns nor issues it, by whichever of their accounts. */
export async function officerRefusal(ctx: Ctx, db: Db, found: CaseRow): Promise<Refusal | null> {
  const officers = (await officersOf(db, found.id)).filter((one) => one.part === "officer");
  const hands = await handsOf(db, ctx.actor);
  return signatureRefusal(hands, [found.opened_by, ...officers.map((one) => one.account_id)]);
}

/** The digest of what the register gives for the case now, in hex. */
export async function factsNow(ctx: Ctx, db: Db, found: CaseRow): Promise<string> {
  const candidates = await candidatesOf(db, found.id);
  const answers = await computeAnswers(db, found, candidates, await repliesOf(db, found.id), civilDayOf(ctx.now));
  return caseDigest(answers.candidates).toString("hex");
}
