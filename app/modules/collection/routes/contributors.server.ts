import { civilDayOf } from "~/platform/clock";
import { protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { itemStandings } from "../contributor-standing.server";
import * as sources from "../sources.queries.server";

export const loader = protectedLoader("contributors.read", async ({ ctx, t, lng, actor }) => {
  const contributors = await sources.contributorsInScope(ctx.db, actor);
  const standings = await itemStandings(
    ctx.db,
    contributors.map((contributor) => contributor.code),
    civilDayOf(ctx.now),
  );
  await recordRead(ctx, {
    name: "list-contributors",
    subjectType: "contributor",
    subjectIds: contributors.map(({ code }) => code),
  });
  return {
    title: t("collection:contributors.title"),
    mayPropose: actor.permissions.has("reference.propose"),
    rows: contributors.map((contributor) => {
      const own = standings.filter((standing) => standing.contributor === contributor.code);
      const count = (standing: string) => own.filter((each) => each.standing === standing).length;
      return {
        code: contributor.code,
        name: lng === "en" ? contributor.name_en : contributor.name_zh,
        division: contributor.division_code,
        items: own.length,
        fresh: count("fresh"),
        stale: count("stale"),
        never: count("never"),
      };
    }),
  };
});
