import { QUALITY_PARAMETERS } from "#db/reference/quality-parameters";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { periodSchema, yearsUntil } from "../quality.schema";
import { QUALITY_RIGHTS, qualityAsked } from "./quality-access.server";

export const loader = protectedLoader(QUALITY_RIGHTS, async (guarded) => {
  const { period } = readQuery(guarded.url, periodSchema);
  const { agency, today, days, quality } = await qualityAsked(guarded, period);
  return {
    title: guarded.t("insights:quality.of", { name: agency.name }),
    agency: { code: agency.code ?? "", name: agency.name },
    choosesAgency: guarded.actor.agencyId === null,
    period,
    years: yearsUntil(today),
    today,
    days,
    quality,
    parameters: Object.entries(QUALITY_PARAMETERS).map(([key, parameter]) => ({ key, ...parameter })),
  };
});
