import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { divisions } from "../catalogue.queries.server";
import { recordCatalogue } from "../catalogue-look.server";
import { searchUnits } from "../org-units.queries.server";
import { unitListSchema } from "../reference.schema";

const LIMIT = 1_000;

export const loader = protectedLoader("reference.read", async (guarded) => {
  const { ctx, t } = guarded;
  const { units, isWhole, filter, divisions } = await unitLines(guarded, LIMIT);
  await recordCatalogue(
    ctx,
    "org-units",
    units.map(({ id }) => id),
    filter,
  );
  return {
    title: t("reference:units.title"),
    q: filter.q ?? "",
    division: filter.division ?? "",
    divisions,
    isWhole,
    units,
  };
});

/** The tree of units, or what of it a search leaves, for the page and for its workbook. */
export async function unitLines({ ctx, url, lng }: Pick<Guarded, "ctx" | "url" | "lng">, limit: number) {
  const { q = null, division = null } = readQuery(url, unitListSchema);
  const [rows, places] = await Promise.all([searchUnits(ctx.db, { q: q ?? "", division, limit }), divisions(ctx.db)]);
  const names = new Map(places.map((row) => [row.code, lng === "en" ? row.name_en : row.name_zh]));
  const units = rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    parentId: row.parent_id,
    path: row.path,
    division: names.get(row.division_code) ?? row.division_code,
    nature: row.nature,
    branch: row.branch,
    closedOn: row.closed_on,
  }));
  return {
    filter: { q, division },
    divisions: places.map((row) => ({ value: row.code, label: names.get(row.code) ?? row.code })),
    isWhole: rows.length < limit,
    units: q ? units : inTreeOrder(units),
  };
}

/** Each unit after its parent, brothers by code. */
function inTreeOrder<U extends { id: string; parentId: string | null }>(units: readonly U[]): U[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string, U[]>();
  for (const unit of units) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : "";
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const walk = (parent: string): U[] => (below.get(parent) ?? []).flatMap((unit) => [unit, ...walk(unit.id)]);
  return walk("");
}
