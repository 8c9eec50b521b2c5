import { type Guarded, protectedLoader } from "~/platform/guard.server";
import { divisions } from "../catalogue.queries.server";
import { recordCatalogue } from "../catalogue-look.server";
import { withBasis } from "../catalogue-rows.server";

export const loader = protectedLoader("reference.read", async (guarded) => {
  const lines = await divisionLines(guarded);
  await recordCatalogue(
    guarded.ctx,
    "divisions",
    lines.map(({ code }) => code),
  );
  return { title: guarded.t("reference:divisions.title"), lines };
});

/** Divisions with their place in the tree, for the page and for its workbook. */
export async function divisionLines({ ctx, lng }: Pick<Guarded, "ctx" | "lng">) {
  const rows = await divisions(ctx.db);
  const lines = await withBasis(ctx.db, rows, lng);
  const depth = (code: string): number => {
    const parent = rows.find((row) => row.code === code)?.parent_code;
    return parent ? 1 + depth(parent) : 0;
  };
  return lines.map((line, index) => ({
    ...line,
    depth: depth(line.code),
    level: rows[index]!.level,
    isGroupingOnly: rows[index]!.is_grouping_only === 1,
  }));
}
