import type { ScopedUnit } from "~/modules/reference/import-handler.types";
import { allowsUnit } from "~/modules/reference/scope.rules";
import type { Actor } from "~/platform/actor";

/**
 * Which people a list may show, as the database can look them up: everybody, those of one division, or those of the units
 * named (none where the list is empty). Every list, count, sort, cursor and export is bound by one of these.
 */
export type PeopleScope =
  | { kind: "all" }
  | { kind: "division"; code: string }
  | { kind: "units"; ids: readonly string[] };

/** What the reader narrows by: a unit with everything below it, a division; both by their own keys. */
export interface UnitFilter {
  unitId?: string | null;
  divisionCode?: string | null;
}

/** The reader's scope and filter in one. A unit outside the scope leaves nothing, just as one that does not exist. */
export function peopleScope(
  actor: Pick<Actor, "scope" | "unitId">,
  units: readonly ScopedUnit[],
  { unitId, divisionCode }: UnitFilter = {},
): PeopleScope {
  if (actor.scope.city && !unitId && !divisionCode) return { kind: "all" };
  const kept = units.filter(
    (unit) =>
      (!unitId || unit.id === unitId || unit.path.includes(`/${unitId}/`)) &&
      (!divisionCode || unit.divisionCode === divisionCode) &&
      allowsUnit(actor, unit),
  );
  const code = kept[0]?.divisionCode;
  const isWholeDivision =
    code !== undefined &&
    kept.length > 1 &&
    kept.every((unit) => unit.divisionCode === code) &&
    units.filter((unit) => unit.divisionCode === code).length === kept.length;
  return isWholeDivision ? { kind: "division", code } : { kind: "units", ids: kept.map(({ id }) => id) };
}

/** Whether a person at this unit lies in the reader's scope. */
export function isInScope(actor: Pick<Actor, "scope" | "unitId">, unit: ScopedUnit | undefined): boolean {
  return actor.scope.city || (unit !== undefined && allowsUnit(actor, unit));
}
