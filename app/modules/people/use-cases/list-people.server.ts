import { unitTree, unitTreeWith } from "~/modules/reference/unit-tree.server";
import { canonicalJson } from "~/platform/canonical-json";
import { Kept } from "~/platform/kept.server";
import { type Ctx, recordRead } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import type { PeopleQuery } from "../people.schema";
import * as queries from "../person-list.queries.server";
import { peopleScope } from "../person-scope.rules";
import { searchTextOf } from "../person-search.rules";
import type { ReadingFor } from "../read-grounds.rules";

export interface ListedPerson {
  id: string;
  name: string;
  idNumberMasked: string;
  unit: { code: string; name: string };
  staffClass: string;
  status: string;
  position: string | null;
  rank: string | null;
  version: number;
}

export interface PeopleList {
  people: ListedPerson[];
  /** Sort key and id of the last person, null on an empty page: where the next page goes on. */
  last: { key: string; id: string } | null;
  total: number;
  /** False where more than 100,000 fit; `total` is then 100,000. */
  totalIsExact: boolean;
}

/**
 * One page of people within the reader's scope, with the total; journalled with filter, count and the ids shown before it
 * returns. A search that names a person is journalled as such. Refusals: `number-in-address` (400).
 */
export async function listPeople(
  ctx: Ctx,
  query: PeopleQuery,
  page: queries.PeoplePage,
  reading: ReadingFor,
): Promise<Result<PeopleList>> {
  const filter = await filterOf(ctx, query);
  if (!filter) return refused({ code: "number-in-address", key: "people:refusal.number-in-address", status: 400 });
  const { rows, total } = await pageAndTotal(ctx, filter, page);
  const tree = await unitTreeWith(
    ctx.db,
    rows.map(({ unit_id }) => unit_id),
  );
  await recordRead(ctx, {
    name: query.q ? "search-people" : "list-people",
    subjectType: "person",
    subjectIds: rows.map(({ id }) => id),
    filter: query,
    count: total,
    caseId: reading.caseId,
    ground: reading.ground,
  });
  const last = rows.at(-1);
  return ok({
    people: rows.map((row) => listed(row, tree.byId.get(row.unit_id))),
    last: last ? { key: last.sort_key, id: last.id } : null,
    total: Math.min(total, queries.COUNT_LIMIT),
    totalIsExact: total <= queries.COUNT_LIMIT,
  });
}

/** What the reader asked for as the database can look it up, bound by scope; null where the text looks like a number. */
export async function filterOf(ctx: Ctx, query: PeopleQuery): Promise<queries.PeopleFilter | null> {
  const search = searchTextOf(query.q);
  if (search.kind === "number") return null;
  let tree = await unitTree(ctx.db);
  if (query.unit && !tree.byCode.has(query.unit)) tree = await unitTreeWith(ctx.db, [query.unit]);
  const unitId = query.unit ? (tree.byCode.get(query.unit)?.id ?? "none") : null;
  return {
    scope: peopleScope(ctx.actor, tree.units, { unitId, divisionCode: query.division }),
    staffClass: query.staffClass,
    status: query.status,
    position: query.position,
    rank: query.rank,
    name: search.kind === "name" ? search.text : null,
    latin: search.kind === "latin" ? search.text : null,
  };
}

export function listed(row: queries.PersonRow, unit: { code: string; name: string } | undefined): ListedPerson {
  return {
    id: row.id,
    name: row.name,
    idNumberMasked: row.id_number_masked,
    unit: { code: unit?.code ?? "", name: unit?.name ?? "" },
    staffClass: row.staff_class,
    status: row.status,
    position: row.position,
    rank: row.post_rank,
    version: row.version,
  };
}

const totals = new Kept<number>(["person"]);

async function pageAndTotal(ctx: Ctx, filter: queries.PeopleFilter, page: queries.PeoplePage) {
  const { name } = filter;
  const isCut = await isLarge(ctx);
  if (name && !page.after && !isCut) return searchByName(ctx, { ...filter, name }, page);
  const limit = isCut ? queries.COUNT_LIMIT + 1 : null;
  // The total belongs to the filter: whoever turns pages or sorts anew does not count anew.
  const count = () =>
    totals.get(ctx.db, canonicalJson({ ...filter, limit }), () => queries.countPeople(ctx.db, filter, limit));
  if (name && !page.after) return searchAlong(ctx, filter, page, count);
  const [rows, total] = await Promise.all([queries.peoplePage(ctx.db, filter, page), count()]);
  return { rows, total };
}

/** In a large register one goes along the names no further than the page; where it does not fill, the total is known as well. */
async function searchAlong(
  ctx: Ctx,
  filter: queries.PeopleFilter,
  page: queries.PeoplePage,
  count: () => Promise<number>,
) {
  const rows = await queries.peoplePage(ctx.db, filter, page);
  const isLast = rows.length > 0 && rows.length < page.limit;
  return { rows, total: isLast ? (page.offset ?? 0) + rows.length : await count() };
}

/** A part of a name has no place in an index: one pass over the narrow one gives both the page and the total, where it is short. */
async function searchByName(ctx: Ctx, filter: queries.PeopleFilter & { name: string }, page: queries.PeoplePage) {
  const ids = await queries.listedIds(ctx.db, filter, page, queries.COUNT_LIMIT + 1);
  const wanted = ids.slice(page.offset ?? 0, (page.offset ?? 0) + page.limit);
  const byId = new Map((await queries.peopleByIds(ctx.db, wanted, page.order)).map((row) => [row.id, row]));
  return { rows: wanted.flatMap((id) => byId.get(id) ?? []), total: ids.length };
}

const sizes = new Kept<number>([], 60_000);

/** Whether counting has to be cut off: stopping at 100,000 costs half as much again, so it is done only where it can matter. */
async function isLarge({ db }: Ctx): Promise<boolean> {
  const about = await sizes.get(db, "", () => queries.aboutHowManyPeople(db));
  return about > queries.COUNT_LIMIT * 0.8;
}
