import { sql } from "kysely";
import type { Db } from "#db/connection";
import type { ItemAnswers } from "#db/reference/load-catalogues";
import type { DB } from "#db/schema";
import type { Scope } from "~/platform/actor";
import type { SourceItem } from "./vetting.types";

const CHUNK = 500;

const personColumns = [
  "persons.id",
  "persons.name",
  "persons.former_names_json",
  "persons.id_number_index",
  "persons.id_number_masked",
  "persons.sex",
  "persons.born_on",
  "persons.staff_class",
  "persons.status",
  "persons.political_status",
  "persons.party_joined_on",
  "persons.unit_id",
  "persons.division_code",
  "persons.position",
  "persons.post_rank",
] as const;

export type PersonRow = Awaited<ReturnType<typeof personsByNumber>>[number];

/** People with these keyed digests of identity numbers; merged ones are left out. */
export async function personsByNumber(db: Db, indexes: readonly Buffer[]) {
  return inChunks(indexes, (chunk) =>
    db
      .selectFrom("persons")
      .select(personColumns)
      .where("persons.id_number_index", "in", [...chunk])
      .where("persons.merged_into_id", "is", null)
      .orderBy("persons.id")
      .execute(),
  );
}

/** More namesakes than these are asked for in parts. */
const MOST_NAMESAKES = 20_000;

export type Namesake = Awaited<ReturnType<typeof bearers>>[number];

/**
 * Id and birthday of everybody who now has one of these names, out of the index alone; merged ones are left out. None is ever left
 * out for their number: whoever is not among them is not in the register under that name.
 * @throws where one single name has more than `most` bearers
 */
export async function namesakes(db: Db, names: readonly string[], most = MOST_NAMESAKES): Promise<Namesake[]> {
  return inChunks(names, (chunk) => bearersInParts(db, chunk, most));
}

async function bearersInParts(db: Db, names: readonly string[], most: number): Promise<Namesake[]> {
  const rows = await bearers(db, names, most + 1);
  if (rows.length <= most) return rows;
  if (names.length === 1) throw new Error(`more than ${most} people have one name`);
  const half = Math.ceil(names.length / 2);
  return [
    ...(await bearersInParts(db, names.slice(0, half), most)),
    ...(await bearersInParts(db, names.slice(half), most)),
  ];
}

function bearers(db: Db, names: readonly string[], limit: number) {
  return db
    .selectFrom("persons")
    .select(["persons.id", "persons.name", "persons.born_on"])
    .where("persons.name", "in", [...names])
    .where("persons.merged_into_id", "is", null)
    .orderBy("persons.name")
    .orderBy("persons.born_on")
    .orderBy("persons.id")
    .limit(limit)
    .execute();
}

/** Left to itself the optimiser goes through everybody: it takes the nulls of all who have no former name for one common value. */
const BY_FORMER_NAME = sql<DB["persons"]>`persons`.as<"persons">(sql.raw("persons force index (by_former_name)"));

/** Stands for the former name of whoever has more than one. */
const SEVERAL = "*";

/** Everybody who once had one of these names; merged ones are left out. */
export async function formerBearers(db: Db, names: readonly string[]): Promise<PersonRow[]> {
  return inChunks(names, (chunk) => formerBearersOf(db, chunk));
}

function formerBearersOf(db: Db, names: readonly string[]): Promise<PersonRow[]> {
  return db
    .selectFrom(BY_FORMER_NAME)
    .select(personColumns)
    .where("persons.former_name", "in", [...names, SEVERAL])
    .where(sql<boolean>`json_overlaps(persons.former_names_json, ${JSON.stringify(names)})`)
    .where("persons.merged_into_id", "is", null)
    .orderBy("persons.id")
    .execute();
}

/** People by id, in the order of their ids. */
export async function personsById(db: Db, ids: readonly string[]) {
  return inChunks(ids, (chunk) =>
    db
      .selectFrom("persons")
      .select(personColumns)
      .where("persons.id", "in", [...chunk])
      .orderBy("persons.id")
      .execute(),
  );
}

/** What a line of a list says of these people, as far as they lie within a scope, in the order of their names. */
export async function personsInScope(db: Db, ids: readonly string[], scope: Scope) {
  return db
    .selectFrom("persons")
    .innerJoin("org_units", "org_units.id", "persons.unit_id")
    .select([
      "persons.id",
      "persons.name",
      "persons.born_on",
      "persons.position",
      "persons.id_number_cipher",
      "persons.id_number_masked",
      "org_units.name as unit_name",
    ])
    .where("persons.id", "in", [...ids])
    .where("persons.merged_into_id", "is", null)
    .where((eb) =>
      scope.city
        ? eb.lit(true)
        : eb.or([
            eb.lit(false),
            ...(scope.divisions.length > 0 ? [eb("persons.division_code", "in", scope.divisions)] : []),
            ...scope.units.map((unit) => eb("org_units.path", "like", `%/${unit}/%`)),
          ]),
    )
    .orderBy("persons.name_sort")
    .orderBy("persons.id")
    .limit(1_000)
    .execute();
}

export type PostingRow = Awaited<ReturnType<typeof postingsOf>>[number];

/** All postings of these people, oldest first. */
export async function postingsOf(db: Db, personIds: readonly string[]) {
  return inChunks(personIds, (chunk) =>
    db
      .selectFrom("postings")
      .select([
        "postings.person_id",
        "postings.unit_id",
        "postings.is_main",
        "postings.staff_class",
        "postings.position",
        "postings.from_on",
        "postings.to_on",
        "postings.rank_from_on",
      ])
      .where("postings.person_id", "in", [...chunk])
      .orderBy("postings.person_id")
      .orderBy("postings.from_on")
      .orderBy("postings.id")
      .execute(),
  );
}

export type UnitRow = Awaited<ReturnType<typeof allUnits>>[number];

/** Every org unit, closed ones too: letters go on naming them. */
export async function allUnits(db: Db) {
  return db
    .selectFrom("org_units")
    .select([
      "org_units.id",
      "org_units.code",
      "org_units.name",
      "org_units.short_name",
      "org_units.former_names_json",
      "org_units.parent_id",
      "org_units.merged_into_id",
      "org_units.division_code",
      "org_units.nature",
      "org_units.branch",
      "org_units.uscc",
    ])
    .orderBy("org_units.id")
    .limit(50_000)
    .execute();
}

/** Collection items of these categories in force on the day, by code, with what each answers for; at most 1,000. */
export async function answeringItems(db: Db, on: string, categories: readonly string[]): Promise<SourceItem[]> {
  if (categories.length === 0) return [];
  const rows = await db
    .selectFrom("collection_items")
    .innerJoin("contributors", "contributors.code", "collection_items.contributor_code")
    .select([
      "collection_items.code",
      "collection_items.name_zh",
      "collection_items.name_en",
      "collection_items.category",
      "collection_items.contributor_code",
      "collection_items.frequency",
      "collection_items.grace_days",
      "collection_items.answers_json",
      "contributors.name_zh as contributor_zh",
      "contributors.name_en as contributor_en",
    ])
    .where("collection_items.category", "in", categories)
    .where("collection_items.valid_from", "<=", on)
    .where((eb) => eb.or([eb("collection_items.valid_to", "is", null), eb("collection_items.valid_to", ">=", on)]))
    .orderBy("collection_items.code")
    .limit(1_000)
    .execute();
  return rows.map((row) => {
    const answers = JSON.parse(row.answers_json) as ItemAnswers;
    return {
      code: row.code,
      name: { zh: row.name_zh, en: row.name_en },
      category: row.category,
      contributor: row.contributor_code,
      contributorName: { zh: row.contributor_zh, en: row.contributor_en },
      frequency: row.frequency,
      daysAllowed: row.grace_days,
      divisions: answers.divisions,
      staffGroup: answers.staffGroup,
    };
  });
}

/**
 * When each item was last delivered (civil day in Asia/Shanghai), how many rows of that delivery were refused, and up to which day its
 * last confirmed zero-report speaks.
 */
export async function lastWords(db: Db, items: readonly string[]) {
  if (items.length === 0) return [];
  const newest = sql<number>`row_number() over (partition by imports.collection_item_code
    order by imports.committed_at desc, imports.id desc)`;
  const committed = db
    .selectFrom("imports")
    .select([
      "imports.collection_item_code as item",
      "imports.committed_at as at",
      "imports.refused",
      newest.as("place"),
    ])
    .where("imports.collection_item_code", "in", [...items])
    .where("imports.state", "=", "committed");
  const deliveries = await db
    .selectFrom(committed.as("delivered"))
    .select([
      "delivered.item",
      sql<string>`date_format(delivered.at + interval 8 hour, '%Y-%m-%d')`.as("on"),
      "delivered.refused",
    ])
    .where("delivered.place", "=", 1)
    .orderBy("delivered.item")
    .execute();
  const zeroReports = await db
    .selectFrom("zero_reports")
    .select(["zero_reports.item_code as item", (eb) => eb.fn.max("zero_reports.to_on").as("on")])
    .where("zero_reports.item_code", "in", [...items])
    .where("zero_reports.state", "=", "confirmed")
    .groupBy("zero_reports.item_code")
    .execute();
  const delivered = new Map(deliveries.map((row) => [row.item, row]));
  const reported = new Map(zeroReports.map((row) => [row.item, row.on]));
  return items.map((item) => ({
    item,
    lastDelivery: delivered.get(item)?.on ?? null,
    refusedRows: delivered.get(item)?.refused ?? 0,
    lastZeroReport: reported.get(item) ?? null,
  }));
}

/** Visibility classes of record kinds that the given role may see. */
export async function visibleClasses(db: Db, role: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("record_kind_visibility")
    .select("record_kind_visibility.visibility_class")
    .where("record_kind_visibility.role", "=", role)
    .orderBy("record_kind_visibility.visibility_class")
    .limit(100)
    .execute();
  return new Set(rows.map((row) => row.visibility_class));
}

async function inChunks<T, R>(all: readonly T[], read: (chunk: readonly T[]) => Promise<R[]>): Promise<R[]> {
  const rows: R[] = [];
  for (let i = 0; i < all.length; i += CHUNK) rows.push(...(await read(all.slice(i, i + CHUNK))));
  return rows;
}
