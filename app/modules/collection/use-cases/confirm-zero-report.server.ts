import { handsOf } from "~/modules/accounts/hands.server";
import { allowsUnit } from "~/modules/reference/scope.rules";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { keepDeliveries } from "../keep-deliveries.server";
import * as sources from "../sources.queries.server";
import { confirmationRefusal } from "../zero-report.rules";
import { zeroReportSnapshot } from "../zero-report-snapshot";
import * as reports from "../zero-reports.queries.server";

/** Makes a zero-report count; by another account than the one that signed it. */
export async function confirmZeroReport(ctx: Ctx, id: string): Promise<Result<{ id: string; state: "confirmed" }>> {
  return runProcess(ctx, { name: "confirm-zero-report" }, async ({ db, record }) => {
    const report = await reports.lockZeroReport(db, id);
    const source = report && (await sources.collectionItem(db, report.item_code));
    const place = source && {
      id: source.unit_id ?? "",
      path: source.unit_path ?? "",
      divisionCode: source.division_code,
    };
    if (!report || !place || !allowsUnit(ctx.actor, place))
      return no("collection:refusal.no-such-report", { status: 404 });
    const signing = { state: report.state, signedBy: report.signed_by };
    const refusal = confirmationRefusal(signing, await handsOf(db, ctx.actor));
    if (refusal) return refused(refusal);
    await reports.confirmZeroReport(db, id, { id: ctx.actor.accountId, name: ctx.actor.name }, ctx.now);
    const confirmed = await reports.findZeroReport(db, id);
    record({
      name: "zero-report-confirmed",
      version: 2,
      subject: { type: "zero-report", id },
      before: zeroReportSnapshot(report),
      after: zeroReportSnapshot(confirmed!),
    });
    await finishTasks(db, { type: "zero-report", id }, ctx.now);
    await keepDeliveries(db, ctx.now, report.contributor_code);
    return ok({ id, state: "confirmed" as const });
  });
}
