import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { agencyById } from "../agencies.queries.server";
import { dutiesOf } from "../duties.queries.server";
import * as supervision from "../supervision.queries.server";
import { checkSnapshot } from "../supervision-snapshots";

export interface Check {
  agencyId: string;
  checkedOn: string;
  subject: string;
  result: "in-order" | "remarks";
  remarks: string | null;
}

/** Puts on record what was looked at after the listing and what was found. Refusals: `no-such-agency`, `not-listed`, `check-future`, `check-before-listing`, `remarks-none`. */
export async function checkAgency(ctx: Ctx, check: Check): Promise<Result<{ id: string }>> {
  return runProcess(ctx, { name: "check-agency" }, async ({ db, record }) => {
    const agency = await agencyById(db, check.agencyId);
    if (!agency) return no("agencies:refusal.no-such-agency", { status: 404 });
    if (agency.listedOn === null) return no("agencies:refusal.not-listed");
    if (check.checkedOn > civilDayOf(ctx.now))
      return no("agencies:refusal.check-future", { path: "checkedOn", status: 422 });
    if (check.checkedOn < agency.listedOn)
      return no("agencies:refusal.check-before-listing", { path: "checkedOn", status: 422 });
    if (check.result === "remarks" && !check.remarks)
      return no("agencies:refusal.remarks-none", { path: "remarks", status: 422 });
    const id = newId();
    const row = {
      id,
      agency_id: agency.id,
      checked_on: check.checkedOn,
      subject: check.subject,
      result: check.result,
      remarks: check.remarks,
      created_by: ctx.actor.accountId,
      created_at: ctx.now,
    };
    await supervision.insertCheck(db, row);
    record({
      name: "agency-checked",
      subject: { type: "agency-check", id },
      before: null,
      after: checkSnapshot(check),
      touches: [{ type: "agency", id: agency.id }],
    });
    // What was missed by then is looked at with the check: its lines have done their work.
    for (const duty of await dutiesOf(db, agency.id))
      if ((duty.state === "missed" || duty.state === "late") && duty.dueOn < check.checkedOn)
        await finishTasks(db, { type: "agency-duty", id: duty.id }, ctx.now, ["agencies:task.duty-missed"]);
    return ok({ id });
  });
}
