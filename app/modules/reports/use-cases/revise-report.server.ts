import type { Ctx } from "~/platform/process.server";
import type { Result } from "~/platform/result";
import { changeReport, type ReportChange } from "../change-report.server";

/** Follows what came after the report was issued; see `changeReport`. */
export async function reviseReport(ctx: Ctx, change: ReportChange): Promise<Result<string>> {
  return changeReport(ctx, "revised", change);
}
