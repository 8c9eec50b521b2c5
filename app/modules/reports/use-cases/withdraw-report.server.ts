import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { announceReports } from "../announce-reports.server";
import { ownReport, type Reason, reasonOf, tellReaders } from "../change-report.server";
import { overtakeRecomputations } from "../overtake-recomputations.server";
import * as writes from "../report-writes.queries.server";

/**
 * Takes a report back from today on; it stays on file and reads as withdrawn. Earlier readers are told. Refusals: `not-found`,
 * `withdrawn-already`, `version-stale`.
 */
export async function withdrawReport(
  ctx: Ctx,
  { reportId, readAt, reason }: { reportId: string; readAt: number | null; reason: Reason },
): Promise<Result<string>> {
  const report = await ownReport(ctx, reportId);
  if (!report) return no("reports:refusal.not-found", { status: 404 });
  return runProcess(ctx, { name: "withdraw-report", reason: reasonOf(reason) }, async (unit) => {
    const { db, record } = unit;
    const locked = await writes.lockReport(db, reportId);
    if (!locked || locked.state === "withdrawn") return no("reports:refusal.withdrawn-already");
    if (readAt !== null && locked.version !== readAt)
      return staleRefusal(db, { subject: { type: "report", id: reportId }, namespace: "reports", status: 412 });
    const withdrawnOn = civilDayOf(ctx.now);
    await writes.updateReport(db, reportId, locked.version, {
      state: "withdrawn",
      withdrawn_on: withdrawnOn,
      withdrawal_reason_code: reason.code,
      withdrawal_reason_text: reason.text,
      updated_at: ctx.now,
    });
    record({
      name: "report-withdrawn",
      subject: { type: "report", id: reportId },
      before: null,
      after: { withdrawnOn, reasonCode: reason.code, reasonText: reason.text },
      touches: [
        { type: "agency", id: report.agencyId },
        { type: "enterprise", id: report.enterpriseId },
      ],
    });
    await overtakeRecomputations(unit, ctx, report);
    await announceReports(db, ctx, "report.withdrawn", [report]);
    await tellReaders(db, ctx, [report], "withdrawn");
    return ok(reportId);
  });
}
