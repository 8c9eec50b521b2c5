import { REPORT_WITHDRAW_REASON } from "#db/reference/code-tables/reports";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { choicesOf, openReport } from "../report-access.server";
import { printedNumber } from "../report-number.rules";
import { withdrawalSchema } from "../reports.schema";
import { withdrawReport } from "../use-cases/withdraw-report.server";

export const loader = protectedLoader("reports.submit", async (guarded) => {
  const report = await openReport(guarded);
  if (report.agencyId !== guarded.actor.agencyId || report.state === "withdrawn") throw notFound();
  return {
    title: guarded.t("reports:act.withdrawn"),
    id: report.id,
    version: report.version,
    name: `${report.enterpriseName} ${printedNumber(report.no)}`,
    reasons: choicesOf(REPORT_WITHDRAW_REASON, guarded.lng),
  };
});

export const action = protectedAction("reports.submit", withdrawalSchema, async ({ ctx, params }, value) => {
  const reason = { code: value.reasonCode, text: value.reasonText };
  const result = await withdrawReport(ctx, { reportId: params.id ?? "", readAt: value.version, reason });
  return result.ok ? ok(`/reports/${result.value}`) : result;
});
