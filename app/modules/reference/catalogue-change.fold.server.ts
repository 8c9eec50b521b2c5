import type { Db } from "#db/connection";
import { COLLECTION_ITEMS } from "#db/reference/collection-items";
import { CONTRIBUTORS } from "#db/reference/contributors";
import { itemAnswers, NO_CATEGORY } from "#db/reference/load-catalogues";
import type { ReferenceRow } from "#db/reference/types";
import { type Foldable, lastAfter } from "~/platform/fold";
import { type CatalogueRowSnapshot, catalogueRowEvents } from "./catalogue-change.events";
import { catalogueRowsAfter } from "./catalogue-change.queries.server";
import { catalogueSubject, type KeptCatalogue } from "./catalogue-change.types";

/** Rows as the release ships them: they have no event of their own. */
const shipped: Record<KeptCatalogue, () => [string, CatalogueRowSnapshot][]> = {
  contributors: () =>
    CONTRIBUTORS.map((row) => [
      row.code,
      { ...shippedRow(row), ...NOT_OF_A_CONTRIBUTOR, unitCode: row.unitCode, divisionCode: row.division },
    ]),
  "collection-items": () =>
    COLLECTION_ITEMS.map((row) => [
      row.code,
      {
        ...shippedRow(row),
        unitCode: null,
        divisionCode: null,
        contributorCode: row.contributor,
        importFormat: row.format,
        sourceCategory: row.category ?? NO_CATEGORY,
        frequency: row.frequency,
        graceDays: row.daysAllowed,
        answersFor: itemAnswers(row),
      },
    ]),
};

export const NOT_OF_A_CONTRIBUTOR = {
  contributorCode: null,
  importFormat: null,
  sourceCategory: null,
  frequency: null,
  graceDays: null,
  answersFor: null,
} as const;

const shippedRow = (row: ReferenceRow) => ({
  nameZh: row.zh,
  nameEn: row.en,
  source: row.basis.source as string,
  article: row.basis.article,
  confidence: row.confidence,
  validFrom: row.validFrom,
  validTo: row.validTo,
});

const foldOf = (catalogue: KeptCatalogue): Foldable<Db> => ({
  subjectType: catalogueSubject(catalogue, "").type,
  tables: [catalogue === "contributors" ? "contributors" : "collection_items"],
  fold: lastAfter(catalogueRowEvents),
  initial: async () => new Map(shipped[catalogue]()),
  async present(db, after, limit) {
    const rows = await catalogueRowsAfter(db, catalogue, after, limit);
    return rows.map(({ code, row }) => ({ id: code, state: row }));
  },
});

/** The collection catalogue: who delivers, and what. */
export const catalogueFolds: readonly Foldable<Db>[] = [foldOf("contributors"), foldOf("collection-items")];
