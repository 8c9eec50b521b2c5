import { submitForApproval } from "~/modules/approvals/approve.server";
import { legalSources } from "~/modules/reference/catalogue.queries.server";
import { newId } from "~/platform/id";
import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { measuresOf } from "../agencies.queries.server";
import type { MeasureKind } from "../agencies.types";
import { addSignTask, finishProposeTask } from "../agency-tasks.server";
import * as agencies from "../agency-writes.queries.server";
import { lockDutyById } from "../duties.queries.server";
import { liftRefusal, measureRefusal } from "../measure.rules";
import * as supervision from "../supervision.queries.server";
import { measureSnapshot } from "../supervision-snapshots";

export const MEASURE_APPROVAL = "impose-measure";
export const LIFTING_APPROVAL = "lift-measure";
export const subjectOf = (measureId: string) => ({ type: "agency-measure", id: measureId });

export interface ProposedMeasure {
  agencyId: string;
  kind: MeasureKind;
  from: string;
  until?: string | null;
  publicUntil?: string | null;
  basisCode: string;
  reason: string;
  documentNo: string;
  penaltyDocumentNo?: string | null;
  /** What was missed that it answers; null where it answers something else. */
  dutyId?: string | null;
}

export interface Lifting {
  measureId: string;
  liftedOn: string;
  reason: string;
  documentNo: string;
}

/** What a measure rests on: the listing, and which other measures stand. */
export async function measureFacts({ db }: Unit, agency: agencies.StoredAgency, exceptId: string) {
  const others = (await measuresOf(db, agency.id)).filter((one) => one.id !== exceptId && one.state !== "returned");
  return {
    filingState: agency.filingState,
    listedOn: agency.listedOn,
    measures: others.map(({ id, state, liftedOn }) => ({ id, state, liftedOn })),
  };
}

/**
 * Proposes that an agency is suspended or removed: a status of the register, never a penalty. Nothing has effect until
 * another regulator signs. Refusals: `no-such-agency`, `not-listed`, `measure-before-listing`, `measure-order`,
 * `removal-end`, `basis-unknown`, `measure-waiting`, `already-removed`, `no-such-duty`.
 */
export async function suspendAgency(ctx: Ctx, proposed: ProposedMeasure): Promise<Result<{ id: string }>> {
  return runProcess(ctx, { name: "suspend-agency", reason: { text: proposed.reason } }, async (unit) => {
    const agency = await agencies.lockAgency(unit.db, proposed.agencyId);
    if (!agency || agency.filingState === "draft") return no("agencies:refusal.no-such-agency", { status: 404 });
    const { dutyId = null, until = null, publicUntil = null, penaltyDocumentNo = null, ...said } = proposed;
    const whole = { ...said, until, publicUntil, penaltyDocumentNo };
    const refusal = measureRefusal(whole, agency, await measuresOf(unit.db, agency.id));
    if (refusal) return refused(refusal);
    const sources = await legalSources(unit.db);
    if (!sources.some((source) => source.source_key === whole.basisCode))
      return no("agencies:refusal.basis-unknown", { path: "basisCode", status: 422 });
    const duty = dutyId && (await lockDutyById(unit.db, dutyId));
    if (dutyId && (!duty || duty.agencyId !== agency.id || (duty.state !== "missed" && duty.state !== "late")))
      return no("agencies:refusal.no-such-duty", { path: "dutyId", status: 422 });
    const id = newId();
    await supervision.insertMeasure(unit.db, { id, ...whole, proposedBy: ctx.actor.accountId }, ctx.now);
    const made = (await supervision.lockMeasure(unit.db, id))!;
    unit.record({
      name: "measure-proposed",
      subject: subjectOf(id),
      before: null,
      after: measureSnapshot(made),
      touches: [{ type: "agency", id: agency.id }, ...(dutyId ? [{ type: "agency-duty", id: dutyId }] : [])],
    });
    if (dutyId) await finishProposeTask(unit.db, dutyId, ctx.now);
    const facts = await measureFacts(unit, agency, id);
    const submitted = await submitForApproval(unit, ctx, {
      kind: MEASURE_APPROVAL,
      subject: subjectOf(id),
      proposal: whole,
      facts,
    });
    if (!submitted.ok) return submitted;
    const task = { name: agency.name, notAccountId: ctx.actor.accountId, isLifting: false };
    await addSignTask(unit.db, id, task, ctx.now);
    return ok({ id });
  });
}

/**
 * Proposes that a measure ends before its time; it stands until another regulator signs. Refusals: `no-such-measure`,
 * `measure-state`, `lifting-before`, `lifting-after`, `already-submitted`.
 */
export async function liftMeasure(ctx: Ctx, lifting: Lifting): Promise<Result<{ id: string }>> {
  return runProcess(ctx, { name: "lift-measure", reason: { text: lifting.reason } }, async (unit) => {
    const measure = await supervision.lockMeasure(unit.db, lifting.measureId);
    const agency = measure && (await agencies.lockAgency(unit.db, measure.agencyId));
    if (!measure || !agency) return no("agencies:refusal.no-such-measure", { status: 404 });
    const refusal = liftRefusal(measure, lifting.liftedOn);
    if (refusal) return refused(refusal);
    const submitted = await submitForApproval(unit, ctx, {
      kind: LIFTING_APPROVAL,
      subject: subjectOf(measure.id),
      proposal: lifting,
      facts: await measureFacts(unit, agency, measure.id),
    });
    if (!submitted.ok) return submitted;
    const task = { name: agency.name, notAccountId: ctx.actor.accountId, isLifting: true };
    await addSignTask(unit.db, measure.id, task, ctx.now);
    return ok({ id: measure.id });
  });
}
