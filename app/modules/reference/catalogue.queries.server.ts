import type { Db } from "#db/connection";

/** Legal sources by key. */
export async function legalSources(db: Db) {
  return db
    .selectFrom("legal_sources")
    .select([
      "legal_sources.source_key",
      "legal_sources.short_zh",
      "legal_sources.short_en",
      "legal_sources.full_name_zh",
      "legal_sources.full_name_en",
      "legal_sources.issuer_zh",
      "legal_sources.issuer_en",
      "legal_sources.confidence",
      "legal_sources.in_force_from",
      "legal_sources.in_force_to",
    ])
    .orderBy("legal_sources.source_key")
    .limit(1_000)
    .execute();
}

const provenance = ["basis_json", "confidence", "valid_from", "valid_to", "name_zh", "name_en"] as const;

/** Divisions by code. */
export async function divisions(db: Db) {
  return db
    .selectFrom("divisions")
    .select(["code", "parent_code", "level", "is_grouping_only", ...provenance])
    .orderBy("divisions.code")
    .limit(2_000)
    .execute();
}

/** The rows of one code table in their order. */
export async function codeRows(db: Db, table: string) {
  return db
    .selectFrom("code_tables")
    .select(["code", "parent_code", ...provenance])
    .where("code_tables.table_code", "=", table)
    .orderBy("code_tables.sort_order")
    .orderBy("code_tables.code")
    .limit(2_000)
    .execute();
}

/** Contributors by code, of one division or all. */
export async function contributors(db: Db, { offset, limit }: { offset: number; limit: number }) {
  return db
    .selectFrom("contributors")
    .select(["code", "unit_code", "division_code", ...provenance])
    .orderBy("contributors.code")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Both names of a contributor. */
export async function contributorName(db: Db, code: string) {
  return db
    .selectFrom("contributors")
    .select(["contributors.name_zh", "contributors.name_en"])
    .where("contributors.code", "=", code)
    .executeTakeFirst();
}

/** Collection items by code with their contributor, of one contributor or all. */
export async function collectionItems(
  db: Db,
  contributor: string | null,
  { offset, limit }: { offset: number; limit: number },
) {
  let query = db
    .selectFrom("collection_items")
    .select([
      "code",
      "contributor_code",
      "import_format",
      "category",
      "frequency",
      "grace_days",
      "answers_json",
      ...provenance,
    ])
    .orderBy("collection_items.code")
    .limit(limit)
    .offset(offset);
  if (contributor) query = query.where("collection_items.contributor_code", "=", contributor);
  return query.execute();
}

export async function countRows(db: Db, table: "contributors" | "collection_items" | "org_units" | "record_kinds") {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Kinds of records in their order. */
export async function recordKinds(db: Db, { offset, limit }: { offset: number; limit: number }) {
  return db
    .selectFrom("record_kinds")
    .select([
      "code",
      "name_zh",
      "name_en",
      "family",
      "is_adverse",
      "confidence",
      "valid_from",
      "valid_to",
      "definition_json",
    ])
    .orderBy("record_kinds.sort_order")
    .orderBy("record_kinds.code")
    .limit(limit)
    .offset(offset)
    .execute();
}
