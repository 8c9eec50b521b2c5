import { civilDayOf } from "~/platform/clock";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { noting } from "../lodge-warnings.rules";
import { openReport } from "../report-access.server";
import { printedNumber } from "../report-number.rules";
import { warningOfUse } from "../report-use.rules";
import { validityOf } from "../report-uses.queries.server";
import { useSchema } from "../reports.schema";
import { REPORT_USE_FIELDS } from "../reports.types";
import { recordUse } from "../use-cases/record-use.server";

export const loader = protectedLoader("reports.record-use", async (guarded) => {
  const { ctx, t } = guarded;
  const report = await openReport(guarded);
  return {
    title: t("reports:use.title"),
    id: report.id,
    name: `${report.enterpriseName} ${printedNumber(report.no)}`,
    today: civilDayOf(ctx.now),
    issuedOn: report.issuedOn,
    choices: REPORT_USE_FIELDS.map((value) => ({ value, label: t(`reports:purpose.${value}`) })),
  };
});

export const action = protectedAction("reports.record-use", useSchema, async (guarded, value) => {
  const report = await openReport(guarded);
  const { ctx } = guarded;
  const result = await recordUse(ctx, { no: report.no, use: { ...value, unitId: ctx.actor.unitId } });
  const warning = warningOfUse(report, value, await validityOf(ctx.db, [report.id]));
  return result.ok ? ok(`/reports/${report.id}${noting(warning ? [warning] : [])}`) : result;
});
