import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { signApproval } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { lockPerson } from "../change-person.server";
import { CHANGE_PERSON, CHANGE_TASKS, type PersonChangeProposal, personSubject } from "../person-change.types";
import { changeFacts, performChange } from "./propose-change.server";

/**
 * Confirms what another registrar proposed and who confirms has read (`seen`), and does it, under the reason of the proposal.
 * Refusals: `not-found`, `person-stale`, `nothing-submitted`, `proposal-replaced`, `same-account`, `facts-changed`, and those of the act.
 */
export async function confirmChange(
  ctx: Ctx,
  act: { personId: string; version: number; seen?: string | null },
): Promise<Result<null>> {
  const subject = personSubject(act.personId);
  const pending = await pendingApproval(ctx.db, CHANGE_PERSON, subject);
  const reason = pending ? (JSON.parse(pending.proposal_json) as PersonChangeProposal).input.reason : undefined;
  return runProcess(ctx, { name: "confirm-change", reason }, async (unit) => {
    const locked = await lockPerson(unit.db, ctx, act);
    if (!locked.ok) return locked;
    const facts = changeFacts(locked.value);
    const signed = await signApproval(unit, ctx, { kind: CHANGE_PERSON, subject, facts, seen: act.seen ?? null });
    if (!signed.ok) return signed;
    const done = await performChange(unit, ctx, signed.value.proposal as PersonChangeProposal);
    if (!done.ok) return done;
    await finishTasks(unit.db, subject, ctx.now, changeTaskKinds);
    return ok(null);
  });
}

export const changeTaskKinds = Object.values(CHANGE_TASKS).map((kind) => `people:task.${kind}`);
