import { QUALITY_PARAMETERS } from "#db/reference/quality-parameters";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { periodSchema, yearsUntil } from "../quality.schema";
import { shownCases } from "../shopping-shown.server";
import { QUALITY_RIGHTS, qualityAsked, seesOthers } from "./quality-access.server";

export const loader = protectedLoader(QUALITY_RIGHTS, async (guarded) => {
  const { period } = readQuery(guarded.url, periodSchema);
  const { agency, today, days, quality } = await qualityAsked(guarded, period);
  const { shopping, ...told } = quality;
  return {
    title: guarded.t("insights:quality.of", { name: agency.name }),
    agency: { id: agency.id, code: agency.code ?? "", name: agency.name },
    choosesAgency: guarded.actor.agencyId === null,
    period,
    years: yearsUntil(today),
    today,
    days,
    quality: told,
    shopping: await shownCases(guarded.ctx.db, shopping, seesOthers(guarded.actor), guarded.t),
    parameters: Object.entries(QUALITY_PARAMETERS).map(([key, parameter]) => ({ key, ...parameter })),
  };
});
