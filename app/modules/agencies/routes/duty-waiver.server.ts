import { DUTY_WAIVE_REASON } from "#db/reference/code-tables/agencies";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { agencyView } from "../access.rules";
import { agencyById } from "../agencies.queries.server";
import { dutyById, dutyRules } from "../duties.queries.server";
import { dutyAbout, waiverRefusal } from "../duty.rules";
import { waiveDutySchema } from "../supervision.schema";
import { waiveDuty } from "../use-cases/waive-duty.server";

export const loader = protectedLoader("agencies.waive", async ({ ctx, params, t, lng }) => {
  const duty = await dutyById(ctx.db, params.id ?? "");
  const agency = duty && (await agencyById(ctx.db, duty.agencyId));
  if (!duty || agencyView(ctx.actor, agency) !== "regulator" || waiverRefusal(duty.state)) throw notFound();
  const rule = (await dutyRules(ctx.db)).find(({ code }) => code === duty.ruleCode);
  const label = (lng === "en" ? rule?.labelEn : rule?.labelZh) ?? duty.ruleCode;
  return {
    title: t("agencies:waive-duty.title", { name: agency!.name }),
    agency: { id: agency!.id, name: agency!.name },
    duty: {
      ...{
        title: `${label}${dutyAbout(duty.subject, lng === "en" ? "en" : "zh")}`,
        dueOn: duty.dueOn,
        state: duty.state,
        version: duty.version,
      },
      consequence: (lng === "en" ? rule?.consequenceEn : rule?.consequenceZh) ?? null,
    },
    reasons: DUTY_WAIVE_REASON.entries.map(({ code, zh, en }) => ({ value: code, label: lng === "en" ? en : zh })),
  };
});

export const action = protectedAction("agencies.waive", waiveDutySchema, async ({ ctx, params }, value) => {
  const reason = { code: value.reasonCode, text: value.reasonText };
  const result = await waiveDuty(ctx, { dutyId: params.id ?? "", version: value.version, reason });
  return result.ok ? ok(`/agencies/${result.value.agencyId}`) : result;
});
