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
