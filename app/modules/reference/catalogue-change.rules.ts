import type { Refusal } from "~/platform/result";
import type { CatalogueRowSnapshot } from "./catalogue-change.events";

/** What a changed row of the collection catalogue rests on. */
export interface CatalogueGround {
  isSourceKnown: boolean;
  /** Whether the unit that the contributor is said to be from now on exists; null where that stays as it was. */
  isUnitKnown: boolean | null;
  /** The contributor of an item with its last day (inclusive); null where there is none of that code. */
  contributor: { validTo: string | null } | null;
  /** Items of this contributor that are in force after the row's last day. */
  itemsLeft: number;
}

const refuse = (code: string, more: Partial<Refusal> = {}): Refusal => ({
  code,
  key: `reference:refusal.${code}`,
  status: 422,
  ...more,
});

/**
 * Why a row of the collection catalogue cannot become `after`, or null: nothing differs, its last day lies before its
 * first, its legal source, unit or contributor is unknown, its contributor ends before it, or it is a contributor that
 * ends while items of its own go on.
 */
export function catalogueRefusal(
  before: CatalogueRowSnapshot | null,
  after: CatalogueRowSnapshot,
  ground: CatalogueGround,
): Refusal | null {
  if (before && changedFields(before, after).length === 0) return refuse("nothing-differs");
  if (after.validTo !== null && after.validTo < after.validFrom)
    return refuse("ends-before-it-begins", { path: "validTo" });
  if (!ground.isSourceKnown) return refuse("unknown-source", { path: "source" });
  if (ground.isUnitKnown === false) return refuse("unknown-unit", { path: "unitCode" });
  if (after.contributorCode !== null) {
    if (!ground.contributor) return refuse("unknown-contributor", { path: "contributorCode" });
    const end = ground.contributor.validTo;
    if (end !== null && (after.validTo === null || after.validTo > end))
      return refuse("contributor-ends-before", { path: "contributorCode", params: { on: end } });
  }
  if (ground.itemsLeft > 0)
    return refuse("contributor-has-items", { path: "validTo", params: { count: ground.itemsLeft } });
  return null;
}

/** The fields in which two rows differ, in their order. */
export function changedFields(before: CatalogueRowSnapshot | null, after: CatalogueRowSnapshot) {
  const fields = Object.keys(after) as (keyof CatalogueRowSnapshot)[];
  return fields.filter((field) => (before?.[field] ?? null) !== after[field]);
}
