import type { Actor } from "~/platform/actor";
import type { ScopedUnit } from "./import-handler.types";

/** Whether a unit lies in an account's scope: the whole city, its division, or itself below a unit of the scope (or the own one). */
export function allowsUnit(actor: Pick<Actor, "scope" | "unitId">, unit: ScopedUnit): boolean {
  const { scope } = actor;
  if (scope.city || scope.divisions.includes(unit.divisionCode)) return true;
  const own = actor.unitId ? [...scope.units, actor.unitId] : scope.units;
  return own.some((id) => unit.id === id || unit.path.includes(`/${id}/`));
}

/** Whether an account keeps what holds for the whole city: the calendar of its working days. A district's registrar reads it. */
export const keepsCity = (actor: Pick<Actor, "scope">): boolean => actor.scope.city;

/** A stored unit as far as scope needs it. */
export const placeOf = (unit: { id: string; path: string; division_code: string }): ScopedUnit => ({
  id: unit.id,
  path: unit.path,
  divisionCode: unit.division_code,
});
