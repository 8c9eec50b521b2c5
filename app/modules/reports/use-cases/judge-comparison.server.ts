import { isId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { addTask, finishTasks } from "~/platform/tasks.server";
import type { ComparisonSnapshot } from "../comparisons.events";
import * as queries from "../comparisons.queries.server";
import { printedNumber } from "../report-number.rules";
import { reportById } from "../reports.queries.server";

interface Judgement {
  comparisonId: string;
  finding: queries.ComparisonFinding;
  text: string;
}

/** A person's own finding whether a file was altered, with the reason; the only place where that word is used. Refusals: `no-such-comparison`, `comparison-identical`, `judged-already`. */
export async function judgeComparison(ctx: Ctx, { comparisonId, finding, text }: Judgement): Promise<Result<string>> {
  const reason = { code: finding, text };
  return runProcess(ctx, { name: "judge-comparison", reason }, async ({ db, record }) => {
    const row = isId(comparisonId) ? await queries.comparisonById(db, comparisonId) : undefined;
    if (!row) return no("reports:refusal.no-such-comparison", { status: 404 });
    // The same bytes leave nothing for a person to find.
    if (row.result === "identical") return no("reports:refusal.comparison-identical");
    const values = { finding, finding_text: text, found_by: ctx.actor.accountId, found_at: ctx.now };
    if (!(await queries.judgeComparison(db, row.id, values))) return no("reports:refusal.judged-already");
    const { reportId, versionId, result } = row;
    const before: ComparisonSnapshot = {
      ...{ reportId, versionId, result, sha256: row.fileSha256.toString("hex") },
      ...{ finding: null, findingText: null },
    };
    const subject = { type: "report-comparison", id: row.id };
    record({
      name: "comparison-judged",
      subject,
      before,
      after: { ...before, finding, findingText: text },
      touches: [{ type: "report", id: reportId }],
    });
    await finishTasks(db, subject, ctx.now);
    const report = await reportById(db, reportId);
    if (report && row.comparedBy !== ctx.actor.accountId)
      await addTask(
        db,
        {
          kind: "comparison-judged",
          namespace: "reports",
          subject,
          permission: "reports.read",
          accountId: row.comparedBy,
          params: { no: printedNumber(report.no), name: report.enterpriseName },
          href: `/report-comparisons/${row.id}`,
        },
        ctx.now,
      );
    return ok(row.id);
  });
}
