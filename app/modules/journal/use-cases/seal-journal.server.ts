import type { Db } from "#db/connection";
import { plusMilliseconds } from "~/platform/clock";
import { firstIdAt, newId } from "~/platform/id";
import { FIRST_SEAL, SealDigest } from "~/platform/journal-proof.server";
import * as queries from "../upkeep.queries.server";

/**
 * The id of a process is made when its transaction begins and seen when it ends. Nothing runs this long: the longest, the
 * commit of a 200,000-row import, takes minutes.
 */
const LAG_MS = 60 * 60_000;

/** Closes the processes since the last seal, up to an hour ago, by a seal that follows it. @returns how many were closed */
export async function sealJournal(db: Db, at: Date, lagMs = LAG_MS): Promise<number> {
  const before = firstIdAt(plusMilliseconds(at, -lagMs));
  return db.transaction().execute(async (tx) => {
    await queries.lockMark(tx, "seals");
    const last = await queries.lastSeal(tx);
    const previous: Buffer = last?.digest ?? FIRST_SEAL;
    const digest = new SealDigest(previous);
    let first = "";
    let place = last?.last_process_id ?? "";
    for (;;) {
      const page = await queries.macsBetween(tx, place, before);
      if (page.length === 0) break;
      for (const process of page) digest.add(process);
      first ||= page[0]!.id;
      place = page.at(-1)!.id;
    }
    if (digest.count === 0) return 0;
    await queries.insertSeal(tx, {
      id: newId(),
      first_process_id: first,
      last_process_id: place,
      process_count: digest.count,
      digest: digest.end(),
      previous_digest: previous,
      sealed_at: at,
    });
    return digest.count;
  });
}
