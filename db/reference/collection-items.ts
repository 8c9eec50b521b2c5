import { CONTRIBUTORS, type Contributor } from "./contributors";
import { CITY_DIVISIONS, type CityDivision } from "./divisions";
import type { ItemSpec } from "./item-spec";
import { CITY_ITEMS } from "./items-of-city-bodies";
import { OTHER_BODY_ITEMS } from "./items-of-other-bodies";
import { STAFF_BODY_ITEMS } from "./items-of-staff-bodies";
import type { SourceCategory, StaffGroup } from "./source-categories";
import type { ReferenceRow } from "./types";

export type ImportFormat = "org-units" | "roster" | "records";
export type Frequency = "daily" | "monthly" | "quarterly" | "yearly";

/**
 * One thing a contributor delivers. `category` null: the item feeds no source category (units, rosters).
 * `answersFor` are the divisions for whose units this item is *the* answerable source of its category; empty for items
 * that only add to it. `staffGroup` null: answers for every person of those divisions. `daysAllowed`: calendar days
 * after the end of the period until the delivery or zero-report is due.
 */
export interface CollectionItem extends ReferenceRow {
  contributor: string;
  format: ImportFormat;
  category: SourceCategory | null;
  kinds: readonly string[];
  staffGroup: StaffGroup | null;
  frequency: Frequency;
  daysAllowed: number;
  answersFor: readonly CityDivision[];
}

function divisionsAnswered(spec: ItemSpec, contributor: Contributor): readonly CityDivision[] {
  if (!spec.answerable) return [];
  if (spec.answerable === "whole-city") return CITY_DIVISIONS;
  return contributor.division === "321300" ? ["321300", "321371"] : [contributor.division];
}

function item(contributor: Contributor, spec: ItemSpec): CollectionItem {
  return {
    code: `${contributor.division}-${spec.code}`,
    zh: `${contributor.shortZh} ${spec.zh}`,
    en: `${spec.en} (${contributor.en})`,
    contributor: contributor.code,
    format: spec.format ?? "records",
    category: spec.category,
    kinds: spec.kinds,
    staffGroup: spec.staffGroup ?? null,
    frequency: spec.frequency,
    daysAllowed: spec.daysAllowed,
    answersFor: divisionsAnswered(spec, contributor),
    basis: spec.basis,
    confidence: spec.confidence ?? "M",
    validFrom: "2016-01-01",
    validTo: null,
  };
}

/** The 331 collection items: 45 in each of the six divisions and 61 of the bodies that only the city has. */
export const COLLECTION_ITEMS: readonly CollectionItem[] = CONTRIBUTORS.flatMap((contributor) => {
  const specs = { ...STAFF_BODY_ITEMS, ...OTHER_BODY_ITEMS, ...CITY_ITEMS }[contributor.function];
  return specs.map((spec) => item(contributor, spec));
});
