import type { Readable } from "node:stream";
import { unitTree } from "~/modules/reference/unit-tree.server";
import { type BookWords, byIds, listWorkbook, MOST_ROWS } from "~/platform/export-list.server";
import type { Ctx } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import type { PeopleQuery } from "../people.schema";
import { exportedPeople } from "../people-export.queries.server";
import { peopleSheet } from "../people-export.sheet";
import { listedIds, type PeoplePage } from "../person-list.queries.server";
import type { ReadingFor } from "../read-grounds.rules";
import { filterOf } from "./list-people.server";

export interface ExportWords extends Omit<BookWords, "subtitle"> {
  subtitle(count: number): string;
}

/**
 * A list of people as a workbook, as narrowed, ordered and bound by scope as on the screen; numbers stay masked. Journalled
 * with the filter, the count and every id before the first byte leaves. Refusals: `number-in-address`.
 */
export async function exportPeople(
  ctx: Ctx,
  query: PeopleQuery,
  order: Pick<PeoplePage, "order" | "direction">,
  reading: ReadingFor,
  words: ExportWords,
): Promise<Result<Readable>> {
  const filter = await filterOf(ctx, query);
  if (!filter) return refused({ code: "number-in-address", key: "people:refusal.number-in-address", status: 400 });
  const ids = await listedIds(ctx.db, filter, order, MOST_ROWS);
  const { byId: units } = await unitTree(ctx.db);
  const list = {
    name: "export-people",
    subjectType: "person",
    filter: query,
    ...reading,
    ids,
    rows: byIds(ids, (part) => exportedPeople(ctx.db, part)),
    columns: peopleSheet(units),
    title: words.title,
  };
  return ok(await listWorkbook(ctx, list, { ...words, subtitle: words.subtitle(ids.length) }));
}
