import type { Db } from "#db/connection";
import { inTransaction } from "#db/transaction";
import { plusMilliseconds } from "~/platform/clock";
import { firstIdAt } from "~/platform/id";
import * as queries from "../upkeep.queries.server";

/** Ids are made a moment before their rows are visible: what is younger than this is left to the next round. */
const LAG_MS = 2 * 60_000;
export const INDEX_MARK = "subjects";

/** Writes the ids that looks have shown into the subject index, up to two minutes ago. @returns how many entries it went through */
export async function indexJournal(db: Db, at: Date, lagMs = LAG_MS): Promise<number> {
  const before = firstIdAt(plusMilliseconds(at, -lagMs));
  let count = 0;
  for (;;) {
    const after = await queries.markOf(db, INDEX_MARK);
    const page = await queries.processesBetween(db, after, before);
    const last = page.at(-1);
    if (last === undefined) return count;
    await inTransaction(db, async (tx) => {
      await queries.indexSubjects(tx, after, last);
      await queries.moveMark(tx, INDEX_MARK, last);
    });
    count += page.length;
  }
}
