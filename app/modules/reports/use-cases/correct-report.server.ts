import type { Ctx } from "~/platform/process.server";
import type { Result } from "~/platform/result";
import { changeReport, type ReportChange } from "../change-report.server";

/** Puts right what never was as the report says; see `changeReport`. */
export async function correctReport(ctx: Ctx, change: ReportChange): Promise<Result<string>> {
  return changeReport(ctx, "corrected", change);
}
