import { exportBook } from "~/platform/export-list.server";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { periodSchema } from "../quality.schema";
import { qualitySheets } from "../quality-workbook.server";
import { shownCases } from "../shopping-shown.server";
import { QUALITY_RIGHTS, qualityAsked, seesOthers } from "./quality-access.server";

/** The page as a workbook. */
export const loader = protectedLoader(QUALITY_RIGHTS, async (guarded) => {
  const { ctx, actor, t } = guarded;
  const { period } = readQuery(guarded.url, periodSchema);
  const { agency, today, days, quality } = await qualityAsked(guarded, period);
  const cases = await shownCases(ctx.db, quality.shopping, seesOthers(actor), t);
  const subtitle = t("insights:quality.subtitle", { name: agency.name, ...days, today, who: actor.name });
  return exportBook(guarded, {
    name: "export-rating-quality",
    subjectType: "agency",
    subjectIds: [agency.id],
    filter: { period },
    title: `${t("insights:quality.title")}-${agency.code}`,
    sheets: qualitySheets(quality, cases, t, subtitle),
  });
});
