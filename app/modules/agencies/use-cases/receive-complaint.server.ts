import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { finishTasks } from "~/platform/tasks.server";
import { agencyById } from "../agencies.queries.server";
import { addAnswerTask, addDecideTask } from "../agency-tasks.server";
import { complaintDueOn } from "../complaint-due.server";
import { complaintSnapshot } from "../complaint-snapshot.server";
import * as complaints from "../complaints.queries.server";

export interface NewComplaint {
  agencyId: string;
  receivedOn: string;
  complainant: string;
  content: string;
  /** The report that it is about, by its number as it is printed or not; one of that agency. */
  reportNo?: string | null;
}

/** Puts a complaint about a listed agency on record. Refusals: `no-such-agency`, `not-listed`, `complaint-future`, `complaint-before-listing`, `report-not-theirs`. */
export async function receiveComplaint(ctx: Ctx, complaint: NewComplaint): Promise<Result<{ id: string; no: string }>> {
  return runProcess(ctx, { name: "receive-complaint" }, async ({ db, record }) => {
    const agency = await agencyById(db, complaint.agencyId);
    if (!agency) return no("agencies:refusal.no-such-agency", { status: 404 });
    if (agency.listedOn === null) return no("agencies:refusal.not-listed");
    if (complaint.receivedOn > civilDayOf(ctx.now))
      return no("agencies:refusal.complaint-future", { path: "receivedOn", status: 422 });
    if (complaint.receivedOn < agency.listedOn)
      return no("agencies:refusal.complaint-before-listing", {
        ...{ path: "receivedOn", status: 422, params: { day: agency.listedOn } },
      });
    const reportNo = complaint.reportNo?.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
    const reportId = reportNo ? await complaints.reportOfAgency(db, agency.id, reportNo) : null;
    if (reportId === undefined) return no("agencies:refusal.report-not-theirs", { path: "reportNo", status: 422 });
    const id = newId();
    const prefix = `TS-${complaint.receivedOn.slice(0, 4)}-`;
    const last = await complaints.lastComplaintNo(db, prefix);
    const number = `${prefix}${String(Number(last?.slice(prefix.length) ?? 0) + 1).padStart(4, "0")}`;
    const row = {
      id,
      no: number,
      agency_id: agency.id,
      report_id: reportId,
      received_on: complaint.receivedOn,
      complainant: complaint.complainant,
      content: complaint.content,
      created_by: ctx.actor.accountId,
    };
    await complaints.insertComplaint(db, row, ctx.now);
    record({
      name: "complaint-received",
      subject: { type: "agency-complaint", id },
      before: null,
      after: complaintSnapshot((await complaints.lockComplaint(db, id))!),
      touches: [{ type: "agency", id: agency.id }],
    });
    const dueOn = await complaintDueOn(db, complaint.receivedOn);
    await addDecideTask(db, id, { agencyId: agency.id, name: agency.name, dueOn }, ctx.now);
    await addAnswerTask(db, id, { agencyId: agency.id, no: number, dueOn }, ctx.now);
    return ok({ id, no: number });
  });
}

export interface ComplaintDecision {
  complaintId: string;
  result: "upheld" | "dismissed";
  decision: string;
  decidedOn: string;
  /** The version that was read before; null where the caller takes it as it stands. */
  version?: number | null;
}

/** Decides a complaint with its reasons. Refusals: `no-such-complaint`, `complaint-decided`, `version-stale`, `decision-order`. */
export async function decideComplaint(ctx: Ctx, act: ComplaintDecision): Promise<Result<{ id: string }>> {
  return runProcess(ctx, { name: "decide-complaint" }, async ({ db, record }) => {
    const complaint = await complaints.lockComplaint(db, act.complaintId);
    if (!complaint) return no("agencies:refusal.no-such-complaint", { status: 404 });
    if (complaint.state !== "received") return no("agencies:refusal.complaint-decided");
    if (act.version !== undefined && act.version !== null && act.version !== complaint.version)
      return staleRefusal(db, {
        subject: { type: "agency-complaint", id: complaint.id },
        namespace: "agencies",
        status: 412,
      });
    if (act.decidedOn < complaint.receivedOn || act.decidedOn > civilDayOf(ctx.now))
      return no("agencies:refusal.decision-order", { path: "decidedOn", status: 422 });
    const { result, decidedOn, decision } = act;
    await complaints.decideComplaint(
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
