import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { collectionItems, contributors, countRows } from "../catalogue.queries.server";
import { recordCatalogue } from "../catalogue-look.server";
import { withBasis } from "../catalogue-rows.server";
import { itemListSchema } from "../reference.schema";

const LIMIT = 100;

export const loader = protectedLoader("reference.read", async (guarded) => {
  const { ctx, url, t, actor } = guarded;
  const { offset } = readQuery(url, itemListSchema);
  const page = { offset, limit: LIMIT };
  const [{ contributor, contributors, lines }, all] = await Promise.all([
    itemLines(guarded, page),
    countRows(ctx.db, "collection_items"),
  ]);
  await recordCatalogue(
    ctx,
    "collection-items",
    lines.map(({ code }) => code),
    { contributor, offset },
  );
  return {
    title: t("reference:items.title"),
    contributor,
    contributors,
    lines,
    page: { ...page, total: contributor ? offset + lines.length : all, totalIsExact: true },
    mayPropose: actor.permissions.has("reference.propose"),
  };
});

/** Collection items as narrowed, for the page and for its workbook. */
export async function itemLines(
  { ctx, url, lng }: Pick<Guarded, "ctx" | "url" | "lng">,
  page: { offset: number; limit: number },
) {
  const { contributor = null } = readQuery(url, itemListSchema);
  const [rows, bodies] = await Promise.all([
    collectionItems(ctx.db, contributor, page),
    contributors(ctx.db, { offset: 0, limit: 1_000 }),
  ]);
  const lines = await withBasis(ctx.db, rows, lng);
  const names = new Map(bodies.map((body) => [body.code, lng === "en" ? body.name_en : body.name_zh]));
  return {
    contributor,
    contributors: bodies.map(({ code }) => ({ value: code, label: names.get(code) ?? code })),
    lines: lines.map((line, index) => ({
      ...line,
      contributor: names.get(rows[index]!.contributor_code) ?? rows[index]!.contributor_code,
      frequency: rows[index]!.frequency,
      graceDays: rows[index]!.grace_days,
    })),
  };
}
