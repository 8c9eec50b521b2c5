import type { Db } from "#db/connection";
import { SHIPPED_CATALOGUES, type ShippedCatalogue } from "#db/reference/shipped-rows";
import type { Foldable } from "~/platform/fold";
import { catalogueRows } from "./shipped.queries.server";

/** A catalogue that nobody changes in the product: it holds what the release ships, and no event is ever written of it. */
function shippedFold({ subjectType, table, key, rows, keepsOlder }: ShippedCatalogue): Foldable<Db> {
  const idOf = (row: Record<string, unknown>) => key.map((column) => String(row[column])).join("/");
  const shipped = () => new Map<string, unknown>(rows().map((row) => [idOf(row), row]));
  return {
    subjectType,
    tables: [table],
    fold: (state) => state,
    initial: async () => shipped(),
    async present(db, after) {
      if (after !== null) return [];
      const known = shipped();
      const held = await catalogueRows(db, table, Object.keys(rows()[0]!), key);
      return held
        .map((row) => ({ id: idOf(row), state: row }))
        .filter(({ id }) => !keepsOlder || known.has(id))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

export const shippedFolds: readonly Foldable<Db>[] = SHIPPED_CATALOGUES.map(shippedFold);
