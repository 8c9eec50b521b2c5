import type { Db } from "#db/connection";
import { plusMilliseconds } from "~/platform/clock";
import { firstIdAt } from "~/platform/id";
import * as queries from "../upkeep.queries.server";

/** Ids are made a moment before their rows are visible: what is younger than this is left to the next round. */
const LAG_MS = 2 * 60_000;
export const INDEX_MARK = "subjects";

/** Writes the ids that looks have shown into the subject index, up to two minutes ago. @returns how many looks were indexed */
export async function indexJournal(db: Db, at: Date, lagMs = LAG_MS): Promise<number> {
  const before = firstIdAt(plusMilliseconds(at, -lagMs));
  let count = 0;
  for (;;) {
    const after = await queries.markOf(db, INDEX_MARK);
    const page = await queries.shownBetween(db, after, before);
    if (page.length === 0) return count;
    for (const { id, subject_type, subject_ids, person_id } of page) {
      if (!subject_type || !subject_ids) continue;
      const ids = [...new Set(subject_ids.split(","))].filter(Boolean);
      const subjects = ids.map((subject_id) => ({ subject_type, subject_id, process_id: id }));
      const person = person_id ? [{ subject_type: "person", subject_id: person_id, process_id: id }] : [];
      await queries.addSubjects(db, [...subjects, ...person]);
      count++;
    }
    await queries.moveMark(db, INDEX_MARK, page.at(-1)!.id);
  }
}
