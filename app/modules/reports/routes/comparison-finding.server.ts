import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { openComparison } from "../comparison-access.server";
import { printedNumber } from "../report-number.rules";
import { judgementSchema } from "../reports.schema";
import { judgeComparison } from "../use-cases/judge-comparison.server";

export const loader = protectedLoader("reports.review", async (guarded) => {
  const { row, report } = await openComparison(guarded);
  if (row.finding !== null) throw notFound();
  const no = printedNumber(report.no);
  return { title: guarded.t("reports:comparison.judge"), id: row.id, name: `${report.enterpriseName} ${no}` };
});

export const action = protectedAction("reports.review", judgementSchema, async ({ ctx, params }, value) => {
  const result = await judgeComparison(ctx, { comparisonId: params.id ?? "", ...value });
  return result.ok ? ok(`/report-comparisons/${result.value}`) : result;
});
