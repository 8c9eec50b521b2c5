import { redirect } from "@remix-run/node";
import { listedAgencies } from "~/modules/agencies/listed-agencies.queries.server";
import { civilDayOf } from "~/platform/clock";
import { type Guarded, protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { periodOf } from "../quality.schema";
import { qualityOverview } from "../quality-overview.server";
import { ownAgency, QUALITY_RIGHTS } from "./quality-access.server";

export const loader = protectedLoader(QUALITY_RIGHTS, async (guarded) => {
  const { ctx, actor, t } = guarded;
  const own = await ownAgency({ ctx, actor });
  if (own) throw redirect(`/rating-quality/${own.code}`);
  const { days, agencies } = await qualityLines(guarded);
  await recordRead(ctx, {
    name: "list-rating-quality",
    subjectType: "agency",
    subjectIds: agencies.map(({ id }) => id),
    filter: days,
  });
  return { title: t("insights:quality.title"), days, agencies: agencies.map(({ id: _, ...line }) => line) };
});

/** Every agency with its counts, for the page and for its workbook. */
export async function qualityLines({ ctx }: Pick<Guarded, "ctx">) {
  const days = periodOf("recent", civilDayOf(ctx.now));
  const countsOf = await qualityOverview(ctx.db, days);
  const agencies = await listedAgencies(ctx.db, { on: civilDayOf(ctx.now), limit: 500 });
  return {
    days,
    agencies: agencies.map(({ id, code, name, standing }) => ({
      id,
      code: code ?? "",
      name,
      standing,
      counts: countsOf(id),
    })),
  };
}
