import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { isSameUse, problemOfUse, type StatedUse } from "../report-use.rules";
import * as queries from "../report-uses.queries.server";
import { writeUses } from "../write-uses.server";

/**
 * Records that a report was used in a project. The same use again changes nothing and answers as the first time did. Refusals:
 * `not-found`, `use-in-future`, `use-before-issue`, `use-differs`.
 */
export async function recordUse(
  ctx: Ctx,
  { no: reportNo, use }: { no: string; use: StatedUse },
): Promise<Result<string>> {
  try {
    return await recorded();
  } catch (error) {
    // The same project, recorded by somebody else at the same moment: asked again, it is there.
    if ((error as { errno?: number }).errno !== 1062) throw error;
    return recorded();
  }

  function recorded(): Promise<Result<string>> {
    return runProcess(ctx, { name: "record-use" }, async (unit) => {
      const [report] = await queries.reportsByNumbers(unit.db, [reportNo]);
      if (!report) return no("reports:refusal.not-found", { status: 404 });
      const problem = problemOfUse(report, use, civilDayOf(ctx.now));
      if (problem) {
        const { field: path, code, params } = problem;
        return no(`reports:refusal.${code}`, { path, status: 422, params });
      }
      const known = await queries.recordedUse(unit.db, report.id, use.projectNo);
      if (known && !isSameUse(known, use)) return no("reports:refusal.use-differs", { path: "projectNo" });
      if (known) return ok(known.id);
      const by = { accountId: ctx.actor.accountId, importId: null, now: ctx.now };
      const [id] = await writeUses(unit, [{ report, use }], by);
      return ok(id!);
    });
  }
}
