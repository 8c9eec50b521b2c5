import { z } from "zod";
import { catalogueActs } from "~/modules/approvals/catalogue-acts.server";
import { withBasis } from "~/modules/reference/catalogue-rows.server";
import { divisionNames } from "~/modules/reference/division-names.server";
import { civilDayOf } from "~/platform/clock";
import { notFound, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { arrivalsOf } from "../contributor-history.server";
import { itemStandings } from "../contributor-standing.server";
import * as sources from "../sources.queries.server";

const query = z.object({ standing: z.enum(["fresh", "stale", "never"]).optional() });

export const loader = protectedLoader("contributors.read", async (guarded) => {
  const { ctx, params, url, t, lng, actor } = guarded;
  const contributors = await sources.contributorsInScope(ctx.db, actor);
  const contributor = contributors.find((each) => each.code === params.code);
  if (!contributor) throw notFound();
  const standings = await itemStandings(ctx.db, [contributor.code], civilDayOf(ctx.now));
  const name = lng === "en" ? contributor.name_en : contributor.name_zh;
  const { standing } = readQuery(url, query);
  const arrivals = await arrivalsOf(ctx, contributor.code);
  const names = new Map(
    standings.map((standing) => [standing.code, lng === "en" ? standing.name.en : standing.name.zh]),
  );
  await recordRead(ctx, {
    name: "read-contributor",
    subjectType: "contributor",
    subjectIds: [contributor.code],
    filter: standing ? { standing } : null,
  });
  const [[line], divisions] = await Promise.all([withBasis(ctx.db, [contributor], lng), divisionNames(ctx.db, lng)]);
  const { basis, confidence, validFrom, validTo } = line!;
  const rows = standings.map((each) => ({ ...each, name: lng === "en" ? each.name.en : each.name.zh }));
  return {
    other: lng === "en" ? contributor.name_zh : contributor.name_en,
    provenance: { basis, confidence, validFrom, validTo },
    standing: standing ?? null,
    title: name,
    code: contributor.code,
    division: divisions.get(contributor.division_code) ?? contributor.division_code,
    unitCode: contributor.unit_code,
    rows: standing ? rows.filter((row) => row.standing === standing) : rows,
    arrivals: arrivals.map((arrival) => ({
      ...arrival,
      item: arrival.item && (names.get(arrival.item) ?? arrival.item),
    })),
    listTitle: t("collection:contributors.title"),
    acts: await catalogueActs(guarded, "contributors", contributor.code),
    mayStage: actor.permissions.has("imports.stage"),
    maySign: actor.permissions.has("zero-reports.sign"),
  };
});
