import { type ReturnedLine, returnSubmission, signApproval } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import * as agencies from "../agency-writes.queries.server";
import { announceMeasure } from "../announce-measure.server";
import { keepStanding } from "../keep-standing.server";
import * as supervision from "../supervision.queries.server";
import { measureSnapshot } from "../supervision-snapshots";
import { LIFTING_APPROVAL, type Lifting, MEASURE_APPROVAL, measureFacts, subjectOf } from "./suspend-agency.server";

/** What waits at a measure: itself while it is proposed, else its lifting. */
const approvalOf = ({ state }: supervision.StoredMeasure) =>
  state === "proposed" ? MEASURE_APPROVAL : LIFTING_APPROVAL;

const returnedLine =
  (name: string, { state }: supervision.StoredMeasure) =>
  (): ReturnedLine => {
    const kind = state === "proposed" ? "returned-measure" : "returned-lifting";
    return { kind, namespace: "agencies", permission: "agencies.suspend", params: { name } };
  };

/**
 * Signs the proposed measure or lifting that was read (`seen`), which then has effect. Refusals: `no-such-measure`, `nothing-submitted`,
 * `same-account`, `facts-changed`, `proposal-changed`.
 */
export async function signMeasure(
  ctx: Ctx,
  measureId: string,
  seen: string | null = null,
): Promise<Result<{ id: string; state: string }>> {
  return runProcess(ctx, { name: "sign-measure" }, async (unit) => {
    const found = await lockBoth(unit, measureId);
    if (!found.ok) return found;
    const { measure, agency } = found.value;
    const subject = subjectOf(measureId);
    const facts = await measureFacts(unit, agency, measureId);
    const signed = await signApproval(unit, ctx, { kind: approvalOf(measure), subject, facts, seen });
    if (!signed.ok) return signed;
    const isLifting = measure.state !== "proposed";
    const { approvalId } = signed.value;
    const lifting = signed.value.proposal as Lifting;
    const change = isLifting
      ? {
          state: "lifted" as const,
          lifted: { on: lifting.liftedOn, documentNo: lifting.documentNo, reason: lifting.reason, approvalId },
        }
      : { state: "in-force" as const, approvalId };
    await supervision.changeMeasure(unit.db, measureId, change, ctx.now);
    const after = (await supervision.lockMeasure(unit.db, measureId))!;
    unit.record({
      name: isLifting ? "measure-lifted" : "measure-signed",
      subject,
      before: measureSnapshot(measure),
      after: measureSnapshot(after),
      touches: [{ type: "agency", id: agency.id }],
    });
    await keepStanding(unit, ctx, agency.id);
    await finishTasks(unit.db, subject, ctx.now);
    await announceMeasure(unit.db, ctx, agency, { before: measure, after });
    return ok({ id: measureId, state: change.state });
  });
}

/** Returns the proposed measure or lifting that was read (`seen`) to whoever proposed it. Refusals: `no-such-measure`, those of every return. */
export async function returnMeasure(
  ctx: Ctx,
  { measureId, reason, seen = null }: { measureId: string; reason: string; seen?: string | null },
): Promise<Result<{ id: string; state: string }>> {
  return runProcess(ctx, { name: "return-measure", reason: { text: reason } }, async (unit) => {
    const found = await lockBoth(unit, measureId);
    if (!found.ok) return found;
    const { measure, agency } = found.value;
    const subject = subjectOf(measureId);
    const line = returnedLine(agency.name, measure);
    const back = { kind: approvalOf(measure), subject, text: reason, line, seen };
    const returned = await returnSubmission(unit, ctx, back);
    if (!returned.ok) return returned;
    await finishTasks(unit.db, subject, ctx.now);
    if (measure.state !== "proposed") return ok({ id: measureId, state: measure.state });
    await supervision.changeMeasure(unit.db, measureId, { state: "returned" }, ctx.now);
    unit.record({
      name: "measure-returned",
      subject,
      before: measureSnapshot(measure),
      after: measureSnapshot({ ...measure, state: "returned" }),
      touches: [{ type: "agency", id: agency.id }],
    });
    return ok({ id: measureId, state: "returned" });
  });
}

async function lockBoth(unit: Unit, measureId: string) {
  const measure = await supervision.lockMeasure(unit.db, measureId);
  const agency = measure && (await agencies.lockAgency(unit.db, measure.agencyId));
  return measure && agency ? ok({ measure, agency }) : no("agencies:refusal.no-such-measure", { status: 404 });
}
