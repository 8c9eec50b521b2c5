import type { TFunction } from "i18next";
import type { Db } from "#db/connection";
import { divisionNames } from "~/modules/reference/division-names.server";
import { unitNames } from "~/modules/reference/org-units.queries.server";
import type { Language } from "~/platform/i18n";
import type { rolesOf } from "./account-state.queries.server";

type Held = Pick<Awaited<ReturnType<typeof rolesOf>>[number], "role" | "scope_kind" | "scope_value">;

/** Says the scope of each of these roles: the division or the unit by its name; an agency's user has its own agency, whatever else is kept. */
export async function scopeWords(db: Db, roles: readonly Held[], { t, lng }: { t: TFunction; lng: Language }) {
  const units = roles.filter((role) => role.scope_kind === "unit").map((role) => role.scope_value);
  const [unitsByName, divisionsByName] = await Promise.all([unitNames(db, units), divisionNames(db, lng)]);
  return ({ role, scope_kind, scope_value }: Held): string => {
    if (role === "agency-user") return t("accounts:scope.agency");
    if (scope_kind === "city") return t("accounts:scope.city");
    const names = scope_kind === "unit" ? unitsByName : divisionsByName;
    return `${t(`accounts:scope.${scope_kind}`)} ${names.get(scope_value) ?? scope_value}`;
  };
}
