import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { readReportNumber } from "../report-number.rules";
import * as queries from "../report-numbers.queries.server";
import type { NumbersSnapshot } from "../reports.events";

/** Gives a number back that was never used, as one that was misprinted; it is not given out again. Refusals: `number-not-yours`, `number-not-reserved`. */
export async function releaseNumber(ctx: Ctx, typed: string): Promise<Result<string>> {
  const read = readReportNumber(typed);
  return runProcess(ctx, { name: "release-number" }, async ({ db, record }) => {
    const [row] = read.ok ? await queries.numbersOf(db, [read.no]) : [];
    if (!row || row.agencyId !== ctx.actor.agencyId) return no("reports:refusal.number-not-yours", { status: 404 });
    if (!(await queries.releaseNumber(db, row.no))) return no("reports:refusal.number-not-reserved");
    record({
      name: "report-number-released",
      subject: { type: "report-numbers", id: row.agencyId },
      before: null,
      after: { agencyId: row.agencyId, numbers: [row.no] } satisfies NumbersSnapshot,
      touches: [{ type: "agency", id: row.agencyId }],
    });
    return ok(row.no);
  });
}
