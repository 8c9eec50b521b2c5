import { withBasis } from "~/modules/reference/catalogue-rows.server";
import { divisionNames } from "~/modules/reference/division-names.server";
import { civilDayOf } from "~/platform/clock";
import { type Guarded, protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { itemStandings } from "../contributor-standing.server";
import * as sources from "../sources.queries.server";

export const loader = protectedLoader("contributors.read", async (guarded) => {
  const { ctx, t, actor } = guarded;
  const rows = await contributorRows(guarded);
  await recordRead(ctx, {
    name: "list-contributors",
    subjectType: "contributor",
    subjectIds: rows.map(({ code }) => code),
  });
  return {
    title: t("collection:contributors.title"),
    mayPropose: actor.permissions.has("reference.propose"),
    rows,
  };
});

/** Contributors in sight, each with how its items stand today, for the list and for its workbook. */
export async function contributorRows({ ctx, actor, lng }: Pick<Guarded, "ctx" | "actor" | "lng">) {
  const contributors = await sources.contributorsInScope(ctx.db, actor);
  const standings = await itemStandings(
    ctx.db,
    contributors.map((contributor) => contributor.code),
    civilDayOf(ctx.now),
  );
  const [lines, divisions] = await Promise.all([withBasis(ctx.db, contributors, lng), divisionNames(ctx.db, lng)]);
  const provenance = new Map(
    lines.map(({ code, basis, confidence, validFrom, validTo }) => [code, { basis, confidence, validFrom, validTo }]),
  );
  return contributors.map((contributor) => {
    const own = standings.filter((standing) => standing.contributor === contributor.code);
    const count = (standing: string) => own.filter((each) => each.standing === standing).length;
    return {
      code: contributor.code,
      name: lng === "en" ? contributor.name_en : contributor.name_zh,
      other: lng === "en" ? contributor.name_zh : contributor.name_en,
      division: divisions.get(contributor.division_code) ?? contributor.division_code,
      ...provenance.get(contributor.code)!,
      items: own.length,
      fresh: count("fresh"),
      stale: count("stale"),
      never: count("never"),
    };
  });
}
