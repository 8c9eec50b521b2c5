import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { CatalogueRowSnapshot } from "./catalogue-change.events";
import type { KeptCatalogue } from "./catalogue-change.types";

const shared = ["code", "name_zh", "name_en", "basis_json", "confidence", "valid_from", "valid_to", "version"] as const;

export interface KeptRow {
  code: string;
  version: number;
  row: CatalogueRowSnapshot;
}

function contributorRows(db: Db) {
  return db
    .selectFrom("contributors")
    .select([...shared, "unit_code", "division_code"])
    .select([
      sql<null>`null`.as("contributor_code"),
      sql<null>`null`.as("import_format"),
      sql<null>`null`.as("category"),
      sql<null>`null`.as("frequency"),
      sql<null>`null`.as("grace_days"),
      sql<null>`null`.as("answers_json"),
    ]);
}

function itemRows(db: Db) {
  return db
    .selectFrom("collection_items")
    .select([...shared, "contributor_code", "import_format", "category", "frequency", "grace_days", "answers_json"])
    .select([sql<null>`null`.as("unit_code"), sql<null>`null`.as("division_code")]);
}

type Stored =
  | Awaited<ReturnType<ReturnType<typeof contributorRows>["execute"]>>[number]
  | Awaited<ReturnType<ReturnType<typeof itemRows>["execute"]>>[number];

function keptRow(stored: Stored): KeptRow {
  const [basis] = JSON.parse(stored.basis_json) as { source: string; article: string | null }[];
  const row: CatalogueRowSnapshot = {
    nameZh: stored.name_zh,
    nameEn: stored.name_en,
    source: basis!.source,
    article: basis!.article,
    confidence: stored.confidence,
    validFrom: stored.valid_from,
    validTo: stored.valid_to,
    unitCode: stored.unit_code,
    divisionCode: stored.division_code,
    contributorCode: stored.contributor_code,
    importFormat: stored.import_format,
    sourceCategory: stored.category,
    frequency: stored.frequency,
    graceDays: stored.grace_days,
    answersFor: stored.answers_json,
  };
  return { code: stored.code, version: stored.version, row };
}

/** One row of a kept catalogue, for showing. */
export async function catalogueRow(db: Db, catalogue: KeptCatalogue, code: string): Promise<KeptRow | undefined> {
  const stored =
    catalogue === "contributors"
      ? await contributorRows(db).where("code", "=", code).executeTakeFirst()
      : await itemRows(db).where("code", "=", code).executeTakeFirst();
  return stored && keptRow(stored);
}

/** One row of a kept catalogue, locked until the transaction ends. */
export async function lockCatalogueRow(db: Db, catalogue: KeptCatalogue, code: string): Promise<KeptRow | undefined> {
  const stored =
    catalogue === "contributors"
      ? await contributorRows(db).where("code", "=", code).forUpdate().executeTakeFirst()
      : await itemRows(db).where("code", "=", code).forUpdate().executeTakeFirst();
  return stored && keptRow(stored);
}

/** Rows of a kept catalogue by code after `after` (exclusive; null from the start), at most `limit`. */
export async function catalogueRowsAfter(
  db: Db,
  catalogue: KeptCatalogue,
  after: string | null,
  limit: number,
): Promise<KeptRow[]> {
  const from = after ?? "";
  const stored =
    catalogue === "contributors"
      ? await contributorRows(db).where("code", ">", from).orderBy("code").limit(limit).execute()
      : await itemRows(db).where("code", ">", from).orderBy("code").limit(limit).execute();
  return stored.map(keptRow);
}

/** How many items of a contributor are in force on any day after `on` (exclusive); none where `on` is null. */
export async function countItemsAfter(db: Db, contributor: string, on: string | null): Promise<number> {
  if (on === null) return 0;
  const row = await db
    .selectFrom("collection_items")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("collection_items.contributor_code", "=", contributor)
    .where((eb) => eb.or([eb("collection_items.valid_to", "is", null), eb("collection_items.valid_to", ">", on)]))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Puts a row in place of what a kept catalogue holds under this code; from then on no release renews it. */
export async function putCatalogueRow(
  db: Db,
  catalogue: KeptCatalogue,
  { code, row }: Pick<KeptRow, "code" | "row">,
): Promise<void> {
  const values = {
    name_zh: row.nameZh,
    name_en: row.nameEn,
    basis_json: JSON.stringify([{ source: row.source, article: row.article }]),
    confidence: row.confidence,
    valid_from: row.validFrom,
    valid_to: row.validTo,
  };
  const next = { version: sql<number>`version + 1` };
  if (catalogue === "contributors") {
    const own = { ...values, unit_code: row.unitCode, division_code: row.divisionCode! };
    await db
      .insertInto("contributors")
      .values({ code, ...own, version: 2 })
      .onDuplicateKeyUpdate({ ...own, ...next })
      .execute();
    return;
  }
  const own = {
    ...values,
    contributor_code: row.contributorCode!,
    import_format: row.importFormat!,
    category: row.sourceCategory!,
    frequency: row.frequency!,
    grace_days: row.graceDays!,
    answers_json: row.answersFor!,
  };
  await db
    .insertInto("collection_items")
    .values({ code, ...own, version: 2 })
    .onDuplicateKeyUpdate({ ...own, ...next })
    .execute();
}
