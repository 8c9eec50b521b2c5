import { type ReturnedLine, returnSubmission } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { type LockedPerson, lockPerson } from "../change-person.server";
import { CHANGE_PERSON, type PersonChangeProposal, personSubject, RETURNED_TASKS } from "../person-change.types";
import { changeTaskKinds } from "./confirm-change.server";

/** Returns what another registrar proposed and who returns it has read (`seen`), with the reason. Refusals: `not-found`, `person-stale`, those of every return. */
export async function returnChange(
  ctx: Ctx,
  { personId, version, text, seen = null }: { personId: string; version: number; text: string; seen?: string | null },
): Promise<Result<null>> {
  return runProcess(ctx, { name: "return-change", reason: { text } }, async (unit) => {
    const locked = await lockPerson(unit.db, ctx, { personId, version });
    if (!locked.ok) return locked;
    const subject = personSubject(personId);
    const returned = await returnSubmission(unit, ctx, {
      kind: CHANGE_PERSON,
      subject,
      text,
      line: returnedLine(locked.value),
      seen,
    });
    if (!returned.ok) return returned;
    await finishTasks(unit.db, subject, ctx.now, changeTaskKinds);
    return ok(null);
  });
}

const RIGHTS = {
  "correct-person": "people.correct",
  "transfer-person": "people.transfer",
  "retire-person": "people.retire",
} as const;

const returnedLine =
  ({ row }: LockedPerson) =>
  (proposal: unknown): ReturnedLine => {
    const { act } = proposal as PersonChangeProposal;
    const about = { permission: RIGHTS[act], unitId: row.unit_id, personId: row.id };
    return { kind: RETURNED_TASKS[act], namespace: "people", ...about, params: { name: row.name } };
  };
