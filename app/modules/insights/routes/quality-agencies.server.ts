import { redirect } from "@remix-run/node";
import { listedAgencies } from "~/modules/agencies/agencies.queries.server";
import { civilDayOf } from "~/platform/clock";
import { protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { periodOf } from "../quality.schema";
import { qualityOverview } from "../quality-overview.server";
import { ownAgency, QUALITY_RIGHTS } from "./quality-access.server";

export const loader = protectedLoader(QUALITY_RIGHTS, async ({ ctx, actor, t }) => {
  const own = await ownAgency({ ctx, actor });
  if (own) throw redirect(`/rating-quality/${own.code}`);
  const days = periodOf("recent", civilDayOf(ctx.now));
  const countsOf = await qualityOverview(ctx.db, days);
  const agencies = await listedAgencies(ctx.db, { limit: 500 });
  await recordRead(ctx, {
    name: "list-rating-quality",
    subjectType: "agency",
    subjectIds: agencies.map(({ id }) => id),
    filter: days,
  });
  return {
    title: t("insights:quality.title"),
    days,
    agencies: agencies.map(({ id, code, name, standing }) => ({
      code: code ?? "",
      name,
      standing,
      counts: countsOf(id),
    })),
  };
});
