import type { Db } from "#db/connection";
import { plusMilliseconds } from "~/platform/clock";
import { removeSettledDeliveries } from "../webhooks.queries.server";

/** How long it can be looked up what a subscriber was told. */
const KEPT_MS = 90 * 24 * 60 * 60_000;
const BATCH = 5_000;

/** Removes messages that arrived or were given up ninety days ago; what still waits stays. @returns how many */
export async function forgetDeliveries(db: Db, at: Date): Promise<number> {
  let removed = 0;
  for (;;) {
    const count = await removeSettledDeliveries(db, plusMilliseconds(at, -KEPT_MS), BATCH);
    removed += count;
    if (count < BATCH) return removed;
  }
}
