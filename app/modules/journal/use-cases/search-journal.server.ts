import { addDays } from "~/platform/civil-date";
import { startOfDay } from "~/platform/clock";
import { type Ctx, recordRead } from "~/platform/process.server";
import * as queries from "../journal.queries.server";
import type { JournalSearch } from "../journal.schema";
import { markOf } from "../upkeep.queries.server";
import { INDEX_MARK } from "./index-journal.server";

export interface JournalPage {
  rows: queries.JournalRow[];
  total: number;
  /** False where more than 100,000 fit; `total` is then 100,000. */
  totalIsExact: boolean;
}

/** A page of the journal, newest first; that somebody read in it is itself written there before the answer leaves. */
export async function searchJournal(
  ctx: Ctx,
  search: JournalSearch,
  { upTo, ...page }: queries.JournalStretch & { upTo?: string },
): Promise<JournalPage> {
  const filter = { ...(await filterOf(ctx, search)), upTo };
  const mark = await markOf(ctx.db, INDEX_MARK);
  const [rows, count] = await Promise.all([
    queries.searchProcesses(ctx.db, filter, { ...page, mark }),
    queries.countProcesses(ctx.db, filter, mark),
  ]);
  await recordRead(ctx, {
    name: "search-journal",
    subjectType: "journal-process",
    subjectIds: rows.map(({ id }) => id),
    filter: search,
    count: count.total,
  });
  return { rows, ...count };
}

/** What an address searches by, as the queries take it. */
export async function filterOf({ db }: Pick<Ctx, "db">, search: JournalSearch): Promise<queries.JournalFilter> {
  return {
    from: search.from ? startOfDay(search.from) : null,
    to: search.to ? startOfDay(addDays(search.to, 1)) : null,
    kind: search.kind ?? null,
    name: search.name ?? null,
    accountIds: search.account ? await queries.accountsLike(db, search.account) : null,
    subjectId: search.subject ?? null,
    caseId: search.case ?? null,
  };
}
