import type { Readable } from "node:stream";
import { unitTree } from "~/modules/reference/unit-tree.server";
import { type Ctx, recordRead } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { exportWorkbook } from "~/platform/workbook/write.server";
import type { PeopleQuery } from "../people.schema";
import { exportedPeople } from "../people-export.queries.server";
import { PEOPLE_EXPORT } from "../people-export.sheet";
import { listedIds, type PeoplePage } from "../person-list.queries.server";
import type { ReadingFor } from "../read-grounds.rules";
import { filterOf } from "./list-people.server";

const BATCH = 1_000;
/** Rows of one sheet of a workbook, head rows left aside. */
const MOST_ROWS = 1_000_000;

export interface ExportWords {
  sheet: string;
  title: string;
  subtitle(count: number): string;
  pageFooter: string;
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
  await recordRead(ctx, {
    name: "export-people",
    subjectType: "person",
    subjectIds: ids,
    filter: query,
    count: ids.length,
    caseId: reading.caseId,
    ground: reading.ground,
  });
  const sheet = {
    name: words.sheet,
    title: words.title,
    subtitle: words.subtitle(ids.length),
    columns: PEOPLE_EXPORT,
    orientation: "landscape" as const,
    rows: batches(ctx, ids),
  };
  const options = { createdAt: ctx.now, creator: "信衡", pageFooter: words.pageFooter };
  return ok(exportWorkbook([sheet], options));
}

/** The rows in the order of the ids, the next batch being read while one is written. */
async function* batches(ctx: Ctx, ids: readonly string[]): AsyncGenerator<(string | null)[][]> {
  const { byId: units } = await unitTree(ctx.db);
  const read = async (from: number) => {
    const part = ids.slice(from, from + BATCH);
    const byId = new Map((await exportedPeople(ctx.db, part)).map((row) => [row.id, row]));
    return part.flatMap((id) => byId.get(id) ?? []);
  };
  let next = read(0);
  for (let from = 0; from < ids.length; from += BATCH) {
    const people = await next;
    next = read(from + BATCH);
    yield people.map((person) => {
      const unit = units.get(person.unit_id);
      const row = { ...person, unit_code: unit?.code ?? "", unit_name: unit?.name ?? "" };
      return PEOPLE_EXPORT.map((column) => column.value(row));
    });
  }
}
