import { submitForApproval } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { addTask } from "~/platform/tasks.server";
import { type LockedPerson, lockPerson } from "../change-person.server";
import { CHANGE_PERSON, CHANGE_TASKS, type PersonChangeProposal, personSubject } from "../person-change.types";
import { correctPerson } from "./correct-person.server";
import { retirePerson } from "./retire-person.server";
import { transferPerson } from "./transfer-person.server";

const tried = refused({ code: "tried" });

/**
 * Proposes to correct, transfer or retire a person; nothing changes until another registrar confirms. It is tried out first
 * and taken back, so that what would be refused is refused at once. Refusals: those of the act, `already-submitted`.
 */
export async function proposeChange(ctx: Ctx, proposal: PersonChangeProposal): Promise<Result<null>> {
  const { act, input } = proposal;
  const trial = await runProcess(ctx, { name: act, reason: input.reason }, async (unit) => {
    const done = await performChange(unit, ctx, proposal);
    return done.ok ? tried : done;
  });
  if (!trial.ok && trial.refusal !== tried.refusal) return trial;
  return runProcess(ctx, { name: act, reason: input.reason }, async (unit) => {
    const locked = await lockPerson(unit.db, ctx, input);
    if (!locked.ok) return locked;
    const subject = personSubject(input.personId);
    const facts = changeFacts(locked.value);
    const submitted = await submitForApproval(unit, ctx, { kind: CHANGE_PERSON, subject, proposal, facts });
    if (!submitted.ok) return submitted;
    await addTask(
      unit.db,
      {
        kind: CHANGE_TASKS[act],
        namespace: "people",
        subject,
        personId: input.personId,
        permission: "people.confirm",
        unitId: locked.value.row.unit_id,
        notAccountId: ctx.actor.accountId,
        params: { name: locked.value.row.name },
        href: `/people/${input.personId}/confirmation`,
      },
      ctx.now,
    );
    return ok(null);
  });
}

/** Does what was proposed, inside the caller's transaction. */
export function performChange(unit: Unit, ctx: Ctx, { act, input }: PersonChangeProposal): Promise<Result<null>> {
  if (act === "correct-person") return correctPerson(unit, ctx, input);
  return act === "transfer-person" ? transferPerson(unit, ctx, input) : retirePerson(unit, ctx, input);
}

/** What a proposal rests on: the person as it was read. */
export function changeFacts({ row }: LockedPerson) {
  return { version: row.version, mergedIntoId: row.merged_into_id };
}
