import type { Db } from "#db/connection";
import { type JournalRow, processesConcerning } from "./journal.queries.server";
import { markOf } from "./upkeep.queries.server";
import { INDEX_MARK } from "./use-cases/index-journal.server";

/**
 * Who looked at, searched, exported or changed a thing, newest first, at most `limit` entries (100). What was shown a
 * moment ago is there too.
 */
export async function lookupsOfSubject(
  db: Db,
  type: string,
  id: string,
  { kind = null, limit = 100 }: { kind?: "change" | "read" | null; limit?: number } = {},
): Promise<JournalRow[]> {
  const mark = await markOf(db, INDEX_MARK);
  return processesConcerning(db, { type, id }, { mark, kind, limit });
}
