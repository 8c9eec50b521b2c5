import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import * as sources from "../sources.queries.server";
import { signZeroReport } from "../use-cases/sign-zero-report.server";
import { zeroReportForm } from "../zero-reports.schema";

export const loader = protectedLoader("zero-reports.sign", async ({ ctx, url, t, lng, actor }) => {
  const contributors = await sources.contributorsInScope(ctx.db, actor);
  const items = await sources.itemsOf(
    ctx.db,
    contributors.map((contributor) => contributor.code),
  );
  const name = (row: { name_zh: string; name_en: string }) => (lng === "en" ? row.name_en : row.name_zh);
  return {
    title: t("collection:zero.sign-title"),
    chosen: url.searchParams.get("item") ?? "",
    groups: contributors.map((contributor) => ({
      label: name(contributor),
      choices: items
        .filter((item) => item.contributor_code === contributor.code)
        .map((item) => ({ value: item.code, label: name(item) })),
    })),
  };
});

export const action = protectedAction("zero-reports.sign", zeroReportForm, async ({ ctx }, value) => {
  const result = await signZeroReport(ctx, value);
  return result.ok ? ok("/zero-reports") : result;
});
