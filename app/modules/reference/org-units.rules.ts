import type { Refusal } from "~/platform/result";

export interface ClosingUnit {
  id: string;
  path: string;
  closed_on: string | null;
}

const refuse = (code: string, more: Partial<Refusal> = {}): Refusal => ({
  code,
  key: `reference:refusal.${code}`,
  ...more,
});

/**
 * Why a unit cannot be closed, or null: it is closed already, open units or people in post stand below it (people go
 * along where it is merged into another), or the unit it is merged into is closed, itself, or below it.
 */
export function closingRefusal(
  unit: ClosingUnit,
  standing: { units: number; people: number },
  target: ClosingUnit | null,
): Refusal | null {
  if (unit.closed_on !== null) return refuse("unit-closed");
  if (standing.units > 0) return refuse("unit-has-units", { params: { count: standing.units } });
  if (target === null) {
    return standing.people > 0 ? refuse("unit-has-people", { params: { count: standing.people } }) : null;
  }
  if (target.path.startsWith(unit.path)) return refuse("merge-into-itself", { path: "targetCode" });
  return target.closed_on === null ? null : refuse("merge-into-closed", { path: "targetCode" });
}

/**
 * Where a unit stands once it is merged into another: below its successor, so that the people who went along count there in every
 * tree, list and scope. One that stood below it already keeps its place.
 */
export function placeAfterMerging(
  unit: { id: string; path: string; parent_id: string | null },
  target: { id: string; path: string } | null,
): { parentId: string | null; path: string } {
  if (!target || unit.path.startsWith(target.path)) return { parentId: unit.parent_id, path: unit.path };
  return { parentId: target.id, path: `${target.path}${unit.id}/` };
}
