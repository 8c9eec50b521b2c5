/** Version 1 of a row of the collection catalogue; null where the catalogue has no such column or nothing is said. */
export interface CatalogueRowSnapshot {
  nameZh: string;
  nameEn: string;
  source: string;
  article: string | null;
  confidence: "H" | "M" | "L";
  /** Both days inclusive. */
  validFrom: string;
  validTo: string | null;
  unitCode: string | null;
  divisionCode: string | null;
  contributorCode: string | null;
  importFormat: string | null;
  sourceCategory: string | null;
  frequency: "daily" | "monthly" | "quarterly" | "yearly" | null;
  /** Calendar days after the end of the period until the delivery is due. */
  graceDays: number | null;
  answersFor: string | null;
}

export const catalogueRowEvents = ["catalogue-row-added", "catalogue-row-changed"] as const;
