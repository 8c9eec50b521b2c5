import { REPORT_USE_STRIKE_REASON } from "#db/reference/code-tables/reports";
import { may } from "~/platform/actor";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { isId } from "~/platform/id";
import { ok } from "~/platform/result";
import { choicesOf } from "../report-access.server";
import { printedNumber } from "../report-number.rules";
import { strikeRefusal } from "../report-use.rules";
import { reportUseById } from "../report-use-list.queries.server";
import { strikeSchema } from "../reports.schema";
import { strikeUse } from "../use-cases/strike-use.server";

export const loader = protectedLoader("reports.strike-use", async ({ ctx, actor, params, lng, t }) => {
  const use = params.id && isId(params.id) ? await reportUseById(ctx.db, params.id) : undefined;
  const by = { accountId: actor.accountId, unitId: actor.unitId, reviews: may(actor, "reports.review") };
  if (!use || strikeRefusal(use, by) !== null) throw notFound();
  return {
    title: t("reports:strike-use.title"),
    report: { id: use.reportId, name: `${use.enterpriseName} ${printedNumber(use.no)}` },
    facts: {
      field: t(`reports:purpose.${use.field}`),
      projectNo: use.projectNo,
      projectTitle: use.projectTitle,
      usedOn: use.usedOn,
      amountYuan: use.amountYuan,
    },
    reasons: choicesOf(REPORT_USE_STRIKE_REASON, lng),
  };
});

export const action = protectedAction("reports.strike-use", strikeSchema, async ({ ctx, params }, value) => {
  const reason = { code: value.reasonCode, text: value.reasonText };
  const result = await strikeUse(ctx, { useId: params.id ?? "", reason });
  return result.ok ? ok("/report-uses?state=struck") : result;
});
