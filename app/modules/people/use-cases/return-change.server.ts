import { returnSubmission } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { lockPerson } from "../change-person.server";
import { CHANGE_PERSON, personSubject } from "../person-change.types";
import { changeTaskKinds } from "./confirm-change.server";

/** Returns what another registrar proposed, with the reason. Refusals: `not-found`, `person-stale`, `nothing-submitted`, `same-account`. */
export async function returnChange(
  ctx: Ctx,
  { personId, version, text }: { personId: string; version: number; text: string },
): Promise<Result<null>> {
  return runProcess(ctx, { name: "return-change", reason: { text } }, async (unit) => {
    const locked = await lockPerson(unit.db, ctx, { personId, version });
    if (!locked.ok) return locked;
    const subject = personSubject(personId);
    const returned = await returnSubmission(unit, ctx, { kind: CHANGE_PERSON, subject, text });
    if (!returned.ok) return returned;
    await finishTasks(unit.db, subject, ctx.now, changeTaskKinds);
    return ok(null);
  });
}
