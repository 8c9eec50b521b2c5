import type { Db } from "#db/connection";
import { endAccountsOfUnit } from "~/modules/accounts/end-accounts.server";
import { movePaths } from "~/modules/reference/org-unit-import.queries.server";
import * as units from "~/modules/reference/org-units.queries.server";
import { closingRefusal, placeAfterMerging } from "~/modules/reference/org-units.rules";
import { allowsUnit, commonUnit, keepersOf, placeOf } from "~/modules/reference/scope.rules";
import { CLOSE_UNIT, type ClosingProposal } from "~/modules/reference/unit-closing.types";
import { unitSnapshot } from "~/modules/reference/unit-snapshot";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Refusal, type Result, refused } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { addTask, finishTasks } from "~/platform/tasks.server";
import { lockApproval } from "../approvals.queries.server";
import { type ReturnedLine, returnSubmission, signApproval, submitForApproval } from "../approve.server";

const subjectOf = (id: string) => ({ type: "org-unit", id });

/** The unit of an act, locked; 404 where there is none in the actor's scope. */
async function lockOwn(db: Db, ctx: Ctx, unitId: string): Promise<Result<units.OrgUnit>> {
  const own = await units.lockUnit(db, unitId);
  if (!own || !allowsUnit(ctx.actor, placeOf(own))) return no("reference:refusal.unit-unknown", { status: 404 });
  return ok(own);
}

/** Whoever closes a unit into another keeps both: 404 where the successor lies outside the actor's scope. */
function successorRefusal(ctx: Ctx, target: units.OrgUnit | null): Refusal | null {
  if (!target || allowsUnit(ctx.actor, placeOf(target))) return null;
  const code = "successor-outside-scope";
  return { code, key: `reference:refusal.${code}`, path: "targetCode", status: 404 };
}

/** What a closing rests on: the unit and its successor as they were read, what stands below, and who, where nobody goes along. */
async function factsOf(db: Db, unit: units.OrgUnit, targetId: string | null) {
  const target = targetId === null ? null : ((await units.lockUnit(db, targetId)) ?? null);
  const standing = await units.standingBelow(db, unit.path);
  return {
    target,
    standing,
    facts: {
      ...{ version: unit.version, target: target?.version ?? null, openBelow: standing.units },
      people: target === null ? standing.people : null,
    },
  };
}

/**
 * Proposes to close a unit on a day, ended or merged into another; a second registrar confirms. Refusals: `unit-unknown`,
 * `unknown-unit` (the successor), `successor-outside-scope`, those of `closingRefusal`, `version-stale`, `already-submitted`.
 */
export async function proposeClosing(
  ctx: Ctx,
  closing: { unitId: string; version: number; closedOn: string; targetCode: string | null; text: string },
): Promise<Result<string>> {
  const { unitId, version, closedOn, targetCode, text } = closing;
  return runProcess(ctx, { name: "propose-closing", reason: { text } }, async (unit) => {
    const locked = await lockOwn(unit.db, ctx, unitId);
    if (!locked.ok) return locked;
    const own = locked.value;
    if (own.version !== version) return staleRefusal(unit.db, { subject: subjectOf(unitId), namespace: "reference" });
    const [named] = targetCode ? await units.unitsByCode(unit.db, [targetCode]) : [];
    if (targetCode && !named) return no("reference:refusal.unknown-unit", { path: "targetCode", status: 422 });
    const { target, standing, facts } = await factsOf(unit.db, own, named?.id ?? null);
    const refusal = successorRefusal(ctx, target) ?? closingRefusal(own, standing, target);
    if (refusal) return refused(refusal);
    const proposal: ClosingProposal = { closedOn, mergedIntoId: target?.id ?? null, text };
    const submitted = await submitForApproval(unit, ctx, {
      kind: CLOSE_UNIT,
      subject: subjectOf(unitId),
      proposal,
      facts,
    });
    if (!submitted.ok) return submitted;
    await addTask(
      unit.db,
      {
        kind: "confirm-closing",
        namespace: "reference",
        subject: { type: "approval", id: submitted.value },
        permission: "reference.confirm",
        ...(await keepers(unit.db, own, target)),
        notAccountId: ctx.actor.accountId,
        params: { unit: own.name },
        href: `/org-units/${unitId}/closing-confirmation`,
      },
      ctx.now,
    );
    return ok(unitId);
  });
}

/** Confirms the closing that was read (`seen`); with it the unit is closed, below its successor where it has one, and the accounts of its postings end. Refusals: those of every approval (`same-account`, `facts-changed` …). */
export async function confirmClosing(ctx: Ctx, unitId: string, seen: string | null = null): Promise<Result<string>> {
  return runProcess(ctx, { name: "confirm-closing" }, async (unit) => {
    const locked = await lockOwn(unit.db, ctx, unitId);
    if (!locked.ok) return locked;
    const own = locked.value;
    const { facts, target } = await factsOf(unit.db, own, await pendingTarget(unit.db, unitId));
    const refusal = successorRefusal(ctx, target);
    if (refusal) return refused(refusal);
    const signed = await signApproval(unit, ctx, { kind: CLOSE_UNIT, subject: subjectOf(unitId), facts, seen });
    if (!signed.ok) return signed;
    const { closedOn, mergedIntoId } = signed.value.proposal as ClosingProposal;
    const place = placeAfterMerging(own, target);
    const { parentId } = place;
    await units.closeUnit(unit.db, { id: unitId, version: own.version, closedOn, mergedIntoId, parentId }, ctx.now);
    if (place.path !== own.path) await movePaths(unit.db, own.path, place.path);
    unit.record({
      name: "org-unit-changed",
      subject: subjectOf(unitId),
      before: unitSnapshot(own),
      after: { ...unitSnapshot(own), closedOn, mergedIntoId, parentId },
      touches: mergedIntoId ? [subjectOf(mergedIntoId)] : [],
    });
    await endAccountsOfUnit(unit, ctx, { unitId, lastOn: closedOn });
    await finishTasks(unit.db, { type: "approval", id: signed.value.approvalId }, ctx.now);
    return ok(unitId);
  });
}

/** Gives the proposed closing that was read (`seen`) back with the reason. Refusals: those of every approval. */
export async function returnClosing(
  ctx: Ctx,
  { unitId, text, seen = null }: { unitId: string; text: string; seen?: string | null },
): Promise<Result<string>> {
  return runProcess(ctx, { name: "return-closing", reason: { text } }, async (unit) => {
    const locked = await lockOwn(unit.db, ctx, unitId);
    if (!locked.ok) return locked;
    const { target } = await factsOf(unit.db, locked.value, await pendingTarget(unit.db, unitId));
    const refusal = successorRefusal(ctx, target);
    if (refusal) return refused(refusal);
    const line = () => returnedLine(locked.value);
    const back = { kind: CLOSE_UNIT, subject: subjectOf(unitId), text, line, seen };
    const returned = await returnSubmission(unit, ctx, back);
    if (!returned.ok) return returned;
    await finishTasks(unit.db, { type: "approval", id: returned.value.approvalId }, ctx.now);
    return ok(unitId);
  });
}

/** Who may confirm: whoever keeps the unit and the one it is merged into, as the page of the confirmation asks. */
async function keepers(db: Db, own: units.OrgUnit, target: units.OrgUnit | null) {
  const [place, successor] = [placeOf(own), target && placeOf(target)];
  const id = successor && commonUnit(place, successor);
  const common = id ? await units.unitById(db, id) : undefined;
  return keepersOf(place, successor, common ? placeOf(common) : null);
}

const returnedLine = ({ id, name }: units.OrgUnit): ReturnedLine => {
  const about = { permission: "reference.propose" as const, unitId: id };
  return { kind: "returned-closing", namespace: "reference", ...about, params: { unit: name } };
};

async function pendingTarget(db: Db, unitId: string): Promise<string | null> {
  const approval = await lockApproval(db, CLOSE_UNIT, subjectOf(unitId));
  return (approval?.proposal as ClosingProposal | undefined)?.mergedIntoId ?? null;
}
