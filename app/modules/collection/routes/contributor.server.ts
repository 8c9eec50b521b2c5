import { catalogueActs } from "~/modules/approvals/catalogue-acts.server";
import { civilDayOf } from "~/platform/clock";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { itemStandings } from "../contributor-standing.server";
import * as sources from "../sources.queries.server";

export const loader = protectedLoader("contributors.read", async (guarded) => {
  const { ctx, params, t, lng, actor } = guarded;
  const contributors = await sources.contributorsInScope(ctx.db, actor);
  const contributor = contributors.find((each) => each.code === params.code);
  if (!contributor) throw notFound();
  const standings = await itemStandings(ctx.db, [contributor.code], civilDayOf(ctx.now));
  const name = lng === "en" ? contributor.name_en : contributor.name_zh;
  await recordRead(ctx, {
    name: "read-contributor",
    subjectType: "contributor",
    subjectIds: [contributor.code],
  });
  return {
    title: name,
    code: contributor.code,
    division: contributor.division_code,
    unitCode: contributor.unit_code,
    rows: standings.map((standing) => ({ ...standing, name: lng === "en" ? standing.name.en : standing.name.zh })),
    listTitle: t("collection:contributors.title"),
    acts: await catalogueActs(guarded, "contributors", contributor.code),
    mayStage: actor.permissions.has("imports.stage"),
    maySign: actor.permissions.has("zero-reports.sign"),
  };
});
