import { createReadableStreamFromReadable } from "@remix-run/node";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { exportWorkbook } from "~/platform/workbook/write.server";
import { periodSchema } from "../quality.schema";
import { qualitySheets } from "../quality-workbook.server";
import { shownCases } from "../shopping-shown.server";
import { QUALITY_RIGHTS, qualityAsked, seesOthers } from "./quality-access.server";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The page as a workbook. */
export const loader = protectedLoader(QUALITY_RIGHTS, async (guarded) => {
  const { ctx, actor, t } = guarded;
  const { period } = readQuery(guarded.url, periodSchema);
  const { agency, today, days, quality } = await qualityAsked(guarded, period);
  await recordRead(ctx, {
    name: "export-rating-quality",
    subjectType: "agency",
    subjectIds: [agency.id],
    filter: { period },
  });
  const cases = await shownCases(ctx.db, quality.shopping, seesOthers(actor), t);
  const subtitle = t("insights:quality.subtitle", { name: agency.name, ...days, today, who: actor.name });
  const workbook = exportWorkbook(qualitySheets(quality, cases, t, subtitle), {
    createdAt: ctx.now,
    creator: t("common:product"),
    pageFooter: t("insights:quality.page-footer"),
  });
  const name = `${t("insights:quality.title")}-${agency.code}-${today}.xlsx`;
  return new Response(createReadableStreamFromReadable(workbook), {
    headers: {
      "Content-Type": TYPE,
      "Content-Disposition": `attachment; filename="rating-quality-${today}.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
    },
  });
});
