import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import type { PeopleScope } from "./person-scope.rules";

/** What narrows a list of people; whoever was merged into another is never listed. */
export interface PeopleFilter {
  scope: PeopleScope;
  staffClass?: string | null;
  status?: "deceased" | "in-post" | "resigned" | "retired" | "transferred-out" | null;
  /** Part of the name. */
  name?: string | null;
  /** Beginning of the reading or of the first letters, a–z. */
  latin?: string | null;
  /** Part of the position. */
  position?: string | null;
  /** Rank or post grade, exactly. */
  rank?: string | null;
  numberIndex?: Buffer | null;
}

export interface PeoplePage {
  order: "pinyin" | "strokes";
  direction: "asc" | "desc";
  limit: number;
  offset?: number;
  /** Sort key and id after which the page begins. */
  after?: { key: string; id: string } | null;
}

export interface PersonRow {
  id: string;
  name: string;
  /** By which the list is in order. */
  sort_key: string;
  id_number_masked: string;
  unit_id: string;
  staff_class: string;
  status: string;
  position: string | null;
  post_rank: string | null;
  version: number;
}

/** Totals are exact up to here. */
export const COUNT_LIMIT = 100_000;

const ORDER = { pinyin: "persons.name_sort", strokes: "persons.name_strokes" } as const;

const listColumns = [
  "persons.id",
  "persons.name",
  "persons.id_number_masked",
  "persons.unit_id",
  "persons.staff_class",
  "persons.status",
  "persons.position",
  "persons.post_rank",
  "persons.version",
] as const;

const sortKey = (order: PeoplePage["order"]) => sql.ref<string>(ORDER[order]).as("sort_key");

/** From this offset on, going through the index first is cheaper than reading every row that is passed over. */
const FAR = 500;

/**
 * One page of people. Of a far page the ids come out of an index alone and only they are looked up: it costs hardly more
 * than the first.
 */
export async function peoplePage(db: Db, filter: PeopleFilter, page: PeoplePage): Promise<PersonRow[]> {
  const key = ORDER[page.order];
  if ((page.offset ?? 0) < FAR)
    return pageOf(db, filter, page).select(listColumns).select(sortKey(page.order)).execute();
  return db
    .selectFrom(pageOf(db, filter, page).select("persons.id").as("page"))
    .innerJoin("persons", "persons.id", "page.id")
    .select(listColumns)
    .select(sortKey(page.order))
    .orderBy(key, page.direction)
    .orderBy("persons.id", page.direction)
    .execute();
}

/** How many people a filter leaves; at most `limit` are counted. */
export async function countPeople(db: Db, filter: PeopleFilter, limit: number | null): Promise<number> {
  const matches = db.selectFrom("persons").where((eb) => matching(eb, filter));
  const { count } = limit
    ? await db
        .selectFrom(matches.select(sql<number>`1`.as("one")).limit(limit).as("matches"))
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow()
    : await matches.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * The ids of everyone a filter leaves, in order: for exports, and for a part of a name, where one pass over one narrow index
 * is both the page and the total.
 */
export async function listedIds(
  db: Db,
  filter: PeopleFilter,
  { order, direction }: Pick<PeoplePage, "order" | "direction">,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom(listed(filter, order))
    .select("persons.id")
    .where((eb) => matching(eb, filter))
    .orderBy(ORDER[order], direction)
    .orderBy("persons.id", direction)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** People by id, with the key of an order, but in none; at most 1,000. */
export async function peopleByIds(db: Db, ids: readonly string[], order: PeoplePage["order"]): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("persons")
    .select(listColumns)
    .select(sortKey(order))
    .where("persons.id", "in", ids)
    .limit(1_000)
    .execute();
}

/** About how many rows the table has, as the database's own statistics say; never slow, never exact. */
export async function aboutHowManyPeople(db: Db): Promise<number> {
  const { rows } = await sql<{ rows: number | null }>`
    select table_rows as ${sql.ref("rows")} from information_schema.tables
    where table_schema = database() and table_name = 'persons'`.execute(db);
  return Number(rows[0]?.rows ?? 0);
}

function pageOf(db: Db, filter: PeopleFilter, { order, direction, limit, offset, after }: PeoplePage) {
  const key = ORDER[order];
  const page = db
    .selectFrom(listed(filter, order))
    .where((eb) => matching(eb, filter))
    .orderBy(key, direction)
    .orderBy("persons.id", direction)
    .limit(limit)
    .offset(offset ?? 0);
  if (!after) return page;
  const [from, beyond] = direction === "asc" ? ([">=", ">"] as const) : (["<=", "<"] as const);
  return page
    .where(key, from, after.key)
    .where((eb) => eb.or([eb(key, beyond, after.key), eb("persons.id", beyond, after.id)]));
}

/**
 * The whole city in order of names is read along the index of that order: left to itself, the optimiser takes the narrowest
 * index and sorts, which makes the far pages five times as slow.
 */
function listed({ scope, staffClass, latin, numberIndex }: PeopleFilter, order: PeoplePage["order"]) {
  const isWhole = scope.kind === "all" && !staffClass && !latin && !numberIndex;
  const hint = isWhole ? sql.raw(` force index (${order === "pinyin" ? "by_name" : "by_strokes"})`) : sql.raw("");
  return sql<DB["persons"]>`persons`.as<"persons">(sql`persons${hint}`);
}

function matching(eb: ExpressionBuilder<DB, "persons">, filter: PeopleFilter): Expression<SqlBool> {
  const { scope, staffClass, status, name, latin, position, rank, numberIndex } = filter;
  const all: Expression<SqlBool>[] = [eb("persons.merged_into_id", "is", null)];
  if (scope.kind === "division") all.push(eb("persons.division_code", "=", scope.code));
  if (scope.kind === "units") {
    const [only, ...more] = scope.ids;
    if (only === undefined) return sql<SqlBool>`1 = 0`;
    all.push(more.length === 0 ? eb("persons.unit_id", "=", only) : eb("persons.unit_id", "in", scope.ids));
  }
  if (staffClass) all.push(eb("persons.staff_class", "=", staffClass));
  if (status) all.push(eb("persons.status", "=", status));
  if (name) all.push(eb("persons.name", "like", `%${escapeLike(name)}%`));
  if (latin) {
    const start = `${escapeLike(latin)}%`;
    all.push(eb.or([eb("persons.name_pinyin", "like", start), eb("persons.name_initials", "like", start)]));
  }
  if (position) all.push(eb("persons.position", "like", `%${escapeLike(position)}%`));
  if (rank) all.push(eb("persons.post_rank", "=", rank));
  if (numberIndex) all.push(eb("persons.id_number_index", "=", numberIndex));
  return eb.and(all);
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (char) => `\\${char}`);
}
