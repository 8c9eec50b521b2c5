import {
  type ReturnedLine,
  returnSubmission,
  signApproval,
  submitForApproval,
} from "~/modules/approvals/approve.server";
import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { unwrapKey } from "~/platform/secrets.server";
import { addTask, finishTasks } from "~/platform/tasks.server";
import { type LockedPerson, lockPerson } from "../change-person.server";
import { renameRefusal } from "../person-acts.rules";
import { personSubject, RENAME_PERSON } from "../person-change.types";
import { nameKeys } from "../person-name.server";
import * as writes from "../person-rename.queries.server";
import { personSnapshot } from "../roster-people.server";

export interface RenameProposal {
  before: string;
  after: string;
  reason: { code: string; text: string };
}

/**
 * Proposes a change of name; nothing changes until another registrar confirms. Refusals: `not-found`, `person-merged`,
 * `person-stale`, `same-name`, `already-submitted`.
 */
export async function renamePerson(
  ctx: Ctx,
  {
    personId,
    version,
    name,
    reason,
  }: { personId: string; version: number; name: string; reason: RenameProposal["reason"] },
): Promise<Result<null>> {
  return runProcess(ctx, { name: "rename-person", reason }, async (unit) => {
    const locked = await lockPerson(unit.db, ctx, { personId, version });
    if (!locked.ok) return locked;
    const { row } = locked.value;
    const refusal = renameRefusal({ mergedIntoId: row.merged_into_id, name: row.name }, name);
    if (refusal) return refused(refusal);
    const proposal: RenameProposal = { before: row.name, after: name, reason };
    const submitted = await submitForApproval(unit, ctx, {
      kind: RENAME_PERSON,
      subject: personSubject(personId),
      proposal,
      facts: factsOf(locked.value),
    });
    if (!submitted.ok) return submitted;
    await addTask(
      unit.db,
      {
        kind: "confirm-rename",
        namespace: "people",
        subject: personSubject(personId),
        personId,
        permission: "people.confirm",
        unitId: row.unit_id,
        notAccountId: ctx.actor.accountId,
        params: { before: row.name, after: name },
        href: `/people/${personId}/renaming-confirmation`,
      },
      ctx.now,
    );
    return ok(null);
  });
}

/**
 * Confirms the change of name that was read (`seen`) and puts it in force; the old name joins the former names. Refusals:
 * `not-found`, `person-stale`, `nothing-submitted`, `proposal-replaced`, `same-account`, `facts-changed`.
 */
export async function confirmRename(
  ctx: Ctx,
  act: { personId: string; version: number; seen?: string | null },
): Promise<Result<null>> {
  return runProcess(ctx, { name: "confirm-rename" }, async (unit) => {
    const locked = await lockPerson(unit.db, ctx, act);
    if (!locked.ok) return locked;
    const facts = factsOf(locked.value);
    const signing = { kind: RENAME_PERSON, subject: personSubject(act.personId), facts, seen: act.seen ?? null };
    const signed = await signApproval(unit, ctx, signing);
    if (!signed.ok) return signed;
    if (signed.value.isComplete) await applyRename(unit, ctx, locked.value, signed.value.proposal as RenameProposal);
    await finishTasks(unit.db, personSubject(act.personId), ctx.now, ["people:task.confirm-rename"]);
    return ok(null);
  });
}

/** Returns the change of name that was read (`seen`), with the reason. Refusals: `not-found`, `person-stale`, those of every return. */
export async function returnRename(
  ctx: Ctx,
  { personId, version, text, seen = null }: { personId: string; version: number; text: string; seen?: string | null },
): Promise<Result<null>> {
  return runProcess(ctx, { name: "return-rename", reason: { text } }, async (unit) => {
    const locked = await lockPerson(unit.db, ctx, { personId, version });
    if (!locked.ok) return locked;
    const subject = personSubject(personId);
    const line = returnedLine(locked.value);
    const returned = await returnSubmission(unit, ctx, { kind: RENAME_PERSON, subject, text, line, seen });
    if (!returned.ok) return returned;
    await finishTasks(unit.db, subject, ctx.now, ["people:task.confirm-rename"]);
    return ok(null);
  });
}

const returnedLine =
  ({ row }: LockedPerson) =>
  (proposal: unknown): ReturnedLine => {
    const { before, after } = proposal as RenameProposal;
    const about = { permission: "people.rename" as const, unitId: row.unit_id, personId: row.id };
    return { kind: "returned-rename", namespace: "people", ...about, params: { before, after } };
  };

/** What the proposal rests on: the name it was made from. */
function factsOf({ row }: LockedPerson) {
  return { name: row.name, mergedIntoId: row.merged_into_id };
}

async function applyRename(unit: Unit, ctx: Ctx, { row }: LockedPerson, { after }: RenameProposal): Promise<void> {
  const former = JSON.parse(row.former_names_json) as string[];
  const former_names_json = JSON.stringify(former.includes(row.name) ? former : [...former, row.name]);
  await writes.updateName(unit.db, row.id, { name: after, keys: nameKeys(after), former_names_json }, ctx.now);
  unit.record({
    name: "person-renamed",
    subject: personSubject(row.id),
    before: personSnapshot(row, []),
    after: personSnapshot({ ...row, name: after, former_names_json }, []),
    person: { id: row.id, key: unwrapKey(row.person_key_wrapped) },
  });
}
