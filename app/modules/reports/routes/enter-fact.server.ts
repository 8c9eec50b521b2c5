import { FACT_KIND } from "#db/reference/code-tables/reports";
import { civilDayOf } from "~/platform/clock";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { openEnterprise } from "../enterprise-access.server";
import { choicesOf } from "../report-access.server";
import { factSchema } from "../reports.schema";
import { enterFact } from "../use-cases/enter-fact.server";

export const loader = protectedLoader("facts.enter", async (guarded) => {
  const { ctx, lng, t } = guarded;
  const { id, name } = await openEnterprise(guarded);
  return {
    title: t("reports:fact.enter"),
    id,
    name,
    today: civilDayOf(ctx.now),
    kinds: choicesOf(FACT_KIND, lng),
  };
});

export const action = protectedAction("facts.enter", factSchema, async (guarded, value) => {
  const { id } = await openEnterprise(guarded);
  const result = await enterFact(guarded.ctx, { enterpriseId: id, ...value });
  return result.ok ? ok(`/enterprises/${id}`) : result;
});
