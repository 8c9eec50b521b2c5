import type { Db } from "#db/connection";
import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { sameBytes } from "~/platform/secrets.server";
import { finishTasks } from "~/platform/tasks.server";
import { candidatesOf, repliesOf } from "../candidate.queries.server";
import { addOfficer, type CaseRow, officersOf, updateCase } from "../case.queries.server";
import { signatureRefusal, stateRefusal } from "../case-state.rules";
import { lockedCase, notThere } from "./case-access.server";
import { caseDigest, computeAnswers } from "./case-answers.server";
import { addIssueTask, addSignTask } from "./case-tasks.server";

/**
 * Signs a submitted case (审核, 审签): exactly what was submitted, by the digest of what was answered. Where the register
 * has changed under it, `facts-changed`; by one of its officers or an earlier signer, `same-person`. The last of the
 * purpose's signatures approves the case.
 */
export async function approveCase(ctx: Ctx, caseId: string): Promise<Result<CaseRow["state"]>> {
  return runProcess(ctx, { name: "approve-case", caseId }, async ({ db, record }) => {
    const found = await lockedCase(db, ctx.actor, caseId);
    if (!found) return notThere();
    const wrongState = stateRefusal("approve-case", found.state);
    if (wrongState) return refused(wrongState);
    const people = await officersOf(db, caseId);
    const signed = people.filter((one) => one.part === "reviewer" || one.part === "signer");
    const officers = people.filter((one) => one.part === "officer").map((one) => one.account_id);
    const samePerson = signatureRefusal(
      ctx.actor.accountId,
      [...officers, found.opened_by, ...(found.submitted_by ? [found.submitted_by] : [])],
      signed.map((one) => one.account_id),
    );
    if (samePerson) return refused(samePerson);
    if (!(await factsStand(ctx, db, found))) return no("vetting:refusal.facts-changed", { params: { nos: "" } });
    const level = signed.length + 1;
    const isLast = level >= found.sign_off_levels;
    const state = isLast ? "approved" : "decided";
    const revision = found.revision + 1;
    const part = isLast ? "signer" : "reviewer";
    await addOfficer(db, { caseId, accountId: ctx.actor.accountId, part, level, at: ctx.now });
    await updateCase(db, caseId, { state, revision, updated_at: ctx.now });
    await finishTasks(db, { type: "vetting-case", id: caseId }, ctx.now);
    if (isLast) await addIssueTask(db, found, ctx);
    else await addSignTask(db, found, ctx);
    record({
      name: isLast ? "case-approved" : "case-signed",
      subject: { type: "vetting-case", id: caseId },
      before: { state: found.state, revision: found.revision },
      after: { state, revision, level, factsDigest: found.facts_digest?.toString("hex") ?? null },
    });
    return ok(state);
  });
}

/** Whether the register still gives what was answered. */
export async function factsStand(ctx: Ctx, db: Db, found: CaseRow): Promise<boolean> {
  const candidates = await candidatesOf(db, found.id);
  const answers = await computeAnswers(db, found, candidates, await repliesOf(db, found.id), civilDayOf(ctx.now));
  return found.facts_digest !== null && sameBytes(caseDigest(answers.candidates), found.facts_digest);
}
