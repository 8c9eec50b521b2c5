import type { Db } from "#db/connection";

/** What is looked up by code in these catalogues. */
export type NamedCatalogue = "contributors" | "collection_items";

/** Both names of what these codes stand for; at most 500. */
export async function catalogueNames(db: Db, catalogue: NamedCatalogue, codes: readonly string[]) {
  if (codes.length === 0) return [];
  return db
    .selectFrom(catalogue)
    .select(["code", "name_zh as zh", "name_en as en"])
    .where("code", "in", [...codes])
    .orderBy("code")
    .limit(500)
    .execute();
}

/** The names on these accounts, by id; at most 500. */
export async function accountNames(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom("accounts")
    .select(["accounts.id", "accounts.display_name as name"])
    .where("accounts.id", "in", [...ids])
    .orderBy("accounts.id")
    .limit(500)
    .execute();
}
