import { workingCalendar } from "~/modules/reference/calendar.server";
import { addWorkingDays } from "~/modules/reference/working-days.rules";
import { yearOf } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { agencyById } from "../agencies.queries.server";
import { addDecideTask } from "../agency-tasks.server";
import * as supervision from "../supervision.queries.server";
import { complaintSnapshot } from "../supervision-snapshots";

export interface NewComplaint {
  agencyId: string;
  receivedOn: string;
  complainant: string;
  content: string;
  reportId?: string | null;
}

/** Working days for the decision, the day of receipt not counted (default: the city's own text was not seen). */
const DECIDE_WORKING_DAYS = 30;

/** Puts a complaint about a listed agency on record. Refusals: `no-such-agency`, `not-listed`, `complaint-future`. */
export async function receiveComplaint(ctx: Ctx, complaint: NewComplaint): Promise<Result<{ id: string; no: string }>> {
  return runProcess(ctx, { name: "receive-complaint" }, async ({ db, record }) => {
    const agency = await agencyById(db, complaint.agencyId);
    if (!agency) return no("agencies:refusal.no-such-agency", { status: 404 });
    if (agency.listedOn === null) return no("agencies:refusal.not-listed");
    if (complaint.receivedOn > civilDayOf(ctx.now))
      return no("agencies:refusal.complaint-future", { path: "receivedOn", status: 422 });
    const id = newId();
    const prefix = `TS-${complaint.receivedOn.slice(0, 4)}-`;
    const last = await supervision.lastComplaintNo(db, prefix);
    const number = `${prefix}${String(Number(last?.slice(prefix.length) ?? 0) + 1).padStart(4, "0")}`;
    const row = {
      id,
      no: number,
      agency_id: agency.id,
      report_id: complaint.reportId ?? null,
      received_on: complaint.receivedOn,
      complainant: complaint.complainant,
      content: complaint.content,
      created_by: ctx.actor.accountId,
    };
    await supervision.insertComplaint(db, row, ctx.now);
    record({
      name: "complaint-received",
      subject: { type: "agency-complaint", id },
      before: null,
      after: complaintSnapshot((await supervision.lockComplaint(db, id))!),
      touches: [{ type: "agency", id: agency.id }],
    });
    const year = yearOf(complaint.receivedOn);
    const calendar = await workingCalendar(db, year, year + 1);
    const { on: dueOn } = addWorkingDays(calendar, complaint.receivedOn, DECIDE_WORKING_DAYS);
    await addDecideTask(db, id, { agencyId: agency.id, name: agency.name, dueOn }, ctx.now);
    return ok({ id, no: number });
  });
}

export interface ComplaintDecision {
  complaintId: string;
  result: "upheld" | "dismissed";
  decision: string;
  decidedOn: string;
}

/** Decides a complaint with its reasons. Refusals: `no-such-complaint`, `complaint-decided`, `decision-order`. */
export async function decideComplaint(ctx: Ctx, act: ComplaintDecision): Promise<Result<{ id: string }>> {
  return runProcess(ctx, { name: "decide-complaint" }, async ({ db, record }) => {
    const complaint = await supervision.lockComplaint(db, act.complaintId);
    if (!complaint) return no("agencies:refusal.no-such-complaint", { status: 404 });
    if (complaint.state !== "received") return no("agencies:refusal.complaint-decided");
    if (act.decidedOn < complaint.receivedOn || act.decidedOn > civilDayOf(ctx.now))
      return no("agencies:refusal.decision-order", { path: "decidedOn", status: 422 });
    const { result, decidedOn, decision } = act;
    await supervision.decideComplaint(
      db,
      complaint.id,
      { state: result, decidedOn, decision, by: ctx.actor.accountId },
      ctx.now,
    );
    record({
      name: "complaint-decided",
      subject: { type: "agency-complaint", id: complaint.id },
      before: complaintSnapshot(complaint),
      after: complaintSnapshot({ ...complaint, state: result, decidedOn, decision }),
      touches: [{ type: "agency", id: complaint.agencyId }],
    });
    await finishTasks(db, { type: "agency-complaint", id: complaint.id }, ctx.now);
    return ok({ id: complaint.id });
  });
}
