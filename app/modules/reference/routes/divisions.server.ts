import { protectedLoader } from "~/platform/guard.server";
import { divisions } from "../catalogue.queries.server";
import { recordCatalogue } from "../catalogue-look.server";
import { withBasis } from "../catalogue-rows.server";

export const loader = protectedLoader("reference.read", async ({ ctx, lng, t }) => {
  const rows = await divisions(ctx.db);
  const lines = await withBasis(ctx.db, rows, lng);
  await recordCatalogue(
    ctx,
    "divisions",
    rows.map(({ code }) => code),
  );
  const depth = (code: string): number => {
    const parent = rows.find((row) => row.code === code)?.parent_code;
    return parent ? 1 + depth(parent) : 0;
  };
  return {
    title: t("reference:divisions.title"),
    lines: lines.map((line, index) => ({
      ...line,
      depth: depth(line.code),
      level: rows[index]!.level,
      isGroupingOnly: rows[index]!.is_grouping_only === 1,
    })),
  };
});
