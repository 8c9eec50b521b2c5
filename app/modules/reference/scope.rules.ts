import type { Actor } from "~/platform/actor";
import type { ScopedUnit } from "./import-handler.types";

/** Whether a unit lies in an account's scope: the whole city, its division, or itself below a unit of the scope (or the own one). */
export function allowsUnit(actor: Pick<Actor, "scope" | "unitId">, unit: ScopedUnit): boolean {
  const { scope } = actor;
  if (scope.city || scope.divisions.includes(unit.divisionCode)) return true;
  const own = actor.unitId ? [...scope.units, actor.unitId] : scope.units;
  return own.some((id) => unit.id === id || unit.path.includes(`/${id}/`));
}

/**
 * The roles of an account that reach a unit: what a role may see, it may see as far as its grants cover. Whoever reads beyond the own
 * scope does so under a case: there all roles count.
 */
export function rolesAt(
  { roles, roleScopes, unitId }: Pick<Actor, "roles" | "roleScopes" | "unitId">,
  unit: ScopedUnit,
): readonly string[] {
  const reaching = roles.filter((role) => {
    const scope = roleScopes?.get(role);
    return scope === undefined || allowsUnit({ scope, unitId }, unit);
  });
  return reaching.length > 0 ? reaching : roles;
}

/** Whether an account keeps what holds for the whole city: the calendar of its working days. A district's registrar reads it. */
export const keepsCity = (actor: Pick<Actor, "scope">): boolean => actor.scope.city;

/** The unit that stands lowest above two units, or is one of them; null where nothing stands above both. */
export function commonUnit(a: ScopedUnit, b: ScopedUnit): string | null {
  const below = new Set(b.path.split("/"));
  return a.path.split("/").findLast((id) => id !== "" && below.has(id)) ?? null;
}

/**
 * Whose workbench a line about a unit, and about the one it is merged into, stands on: whoever keeps both. `common`: their `commonUnit`.
 * Of units in two divisions that is who keeps the whole city.
 */
export function keepersOf(
  unit: ScopedUnit,
  target: ScopedUnit | null,
  common: ScopedUnit | null,
): { unitId: string | null; division: string | null } {
  if (!target) return { unitId: unit.id, division: null };
  if (unit.divisionCode !== target.divisionCode) return { unitId: null, division: "city" };
  // Who keeps the division of a unit above keeps these two only where they lie in that division.
  return { unitId: common?.divisionCode === unit.divisionCode ? common.id : null, division: unit.divisionCode };
}

/** A stored unit as far as scope needs it. */
export const placeOf = (unit: { id: string; path: string; division_code: string }): ScopedUnit => ({
  id: unit.id,
  path: unit.path,
  divisionCode: unit.division_code,
});
