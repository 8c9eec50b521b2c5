import type { Db } from "#db/connection";

/** A collection item with its contributor and the unit that the contributor is. */
export async function collectionItem(db: Db, code: string) {
  return db
    .selectFrom("collection_items")
    .innerJoin("contributors", "contributors.code", "collection_items.contributor_code")
    .leftJoin("org_units", "org_units.code", "contributors.unit_code")
    .select([
      "collection_items.code",
      "collection_items.name_zh",
      "collection_items.name_en",
      "collection_items.import_format",
      "collection_items.contributor_code",
      "contributors.name_zh as contributor_zh",
      "contributors.name_en as contributor_en",
      "contributors.unit_code",
      "contributors.division_code",
      "org_units.id as unit_id",
    ])
    .where("collection_items.code", "=", code)
    .executeTakeFirst();
}
