import { protectedLoader, readQuery } from "~/platform/guard.server";
import { collectionItems, contributors, countRows } from "../catalogue.queries.server";
import { recordCatalogue } from "../catalogue-look.server";
import { withBasis } from "../catalogue-rows.server";
import { itemListSchema } from "../reference.schema";

const LIMIT = 100;

export const loader = protectedLoader("reference.read", async ({ ctx, url, lng, t, actor }) => {
  const { contributor, offset } = readQuery(url, itemListSchema);
  const [rows, bodies, all] = await Promise.all([
    collectionItems(ctx.db, contributor ?? null, { offset, limit: LIMIT }),
    contributors(ctx.db, { offset: 0, limit: 1_000 }),
    countRows(ctx.db, "collection_items"),
  ]);
  const lines = await withBasis(ctx.db, rows, lng);
  await recordCatalogue(
    ctx,
    "collection-items",
    rows.map(({ code }) => code),
    { contributor: contributor ?? null, offset },
  );
  const names = new Map(bodies.map((body) => [body.code, lng === "en" ? body.name_en : body.name_zh]));
  return {
    title: t("reference:items.title"),
    contributor: contributor ?? null,
    contributors: bodies.map(({ code }) => ({ value: code, label: names.get(code) ?? code })),
    lines: lines.map((line, index) => ({
      ...line,
      contributor: names.get(rows[index]!.contributor_code) ?? rows[index]!.contributor_code,
      frequency: rows[index]!.frequency,
      graceDays: rows[index]!.grace_days,
    })),
    page: { offset, limit: LIMIT, total: contributor ? offset + rows.length : all, totalIsExact: true },
    mayPropose: actor.permissions.has("reference.propose"),
  };
});
