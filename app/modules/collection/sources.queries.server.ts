import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { Actor } from "~/platform/actor";

const itemColumns = [
  "collection_items.code",
  "collection_items.name_zh",
  "collection_items.name_en",
  "collection_items.import_format",
  "collection_items.category",
  "collection_items.frequency",
  "collection_items.grace_days",
  "collection_items.contributor_code",
  "collection_items.basis_json",
  "collection_items.confidence",
  "collection_items.valid_from",
  "collection_items.valid_to",
  "collection_items.answers_json",
] as const;

/** A collection item with its contributor and the unit that the contributor is. */
export async function collectionItem(db: Db, code: string) {
  return db
    .selectFrom("collection_items")
    .innerJoin("contributors", "contributors.code", "collection_items.contributor_code")
    .leftJoin("org_units", "org_units.code", "contributors.unit_code")
    .select([
      ...itemColumns,
      "contributors.name_zh as contributor_zh",
      "contributors.name_en as contributor_en",
      "contributors.unit_code",
      "contributors.division_code",
      "org_units.id as unit_id",
      "org_units.path as unit_path",
      "org_units.name as unit_name",
    ])
    .where("collection_items.code", "=", code)
    .executeTakeFirst();
}

/** Items that an account may deliver for, by contributor; at most 500. */
export async function itemsOf(db: Db, contributorCodes: readonly string[]) {
  if (contributorCodes.length === 0) return [];
  return db
    .selectFrom("collection_items")
    .select(itemColumns)
    .where("collection_items.contributor_code", "in", [...contributorCodes])
    .orderBy("collection_items.contributor_code")
    .orderBy("collection_items.code")
    .limit(500)
    .execute();
}

/** Every contributor with the unit that it is; at most 500. */
export async function allContributors(db: Db) {
  return db
    .selectFrom("contributors")
    .innerJoin("org_units", "org_units.code", "contributors.unit_code")
    .select(["contributors.code", "contributors.name_zh", "contributors.name_en", "org_units.id as unit_id"])
    .orderBy("contributors.code")
    .limit(500)
    .execute();
}

/** Contributors in an account's scope: all for the whole city, else those of its divisions and units. */
export async function contributorsInScope(db: Db, actor: Actor) {
  const { scope } = actor;
  const units = [...new Set([...scope.units, ...(actor.unitId ? [actor.unitId] : [])])];
  let query = db
    .selectFrom("contributors")
    .leftJoin("org_units", "org_units.code", "contributors.unit_code")
    .select([
      "contributors.code",
      "contributors.name_zh",
      "contributors.name_en",
      "contributors.division_code",
      "contributors.unit_code",
      "contributors.basis_json",
      "contributors.confidence",
      "contributors.valid_from",
      "contributors.valid_to",
      "org_units.id as unit_id",
    ]);
  if (!scope.city) {
    query = query.where((eb) =>
      eb.or([
        eb.lit(false),
        ...(scope.divisions.length > 0 ? [eb("contributors.division_code", "in", scope.divisions)] : []),
        ...units.flatMap((unit) => [eb("org_units.id", "=", unit), eb("org_units.path", "like", `%/${unit}/%`)]),
      ]),
    );
  }
  return query.orderBy("contributors.division_code").orderBy("contributors.code").limit(500).execute();
}

/** When each item was last delivered (civil day in Asia/Shanghai) and up to which day its last confirmed zero-report speaks. */
export async function lastWords(db: Db, items: readonly string[]) {
  if (items.length === 0) return new Map<string, { lastDelivery: string | null; lastZeroReport: string | null }>();
  const deliveries = await db
    .selectFrom("imports")
    .select([
      "imports.collection_item_code as item",
      sql<string>`date_format(max(imports.committed_at) + interval 8 hour, '%Y-%m-%d')`.as("on"),
    ])
    .where("imports.collection_item_code", "in", [...items])
    .where("imports.state", "=", "committed")
    .groupBy("imports.collection_item_code")
    .execute();
  const reports = await db
    .selectFrom("zero_reports")
    .select(["zero_reports.item_code as item", (eb) => eb.fn.max("zero_reports.to_on").as("on")])
    .where("zero_reports.item_code", "in", [...items])
    .where("zero_reports.state", "=", "confirmed")
    .groupBy("zero_reports.item_code")
    .execute();
  const delivered = new Map(deliveries.map((row) => [row.item, row.on]));
  const reported = new Map(reports.map((row) => [row.item, row.on]));
  const word = (item: string) => ({
    lastDelivery: delivered.get(item) ?? null,
    lastZeroReport: reported.get(item) ?? null,
  });
  return new Map(items.map((item) => [item, word(item)]));
}
