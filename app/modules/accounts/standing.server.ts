import type { Db } from "#db/connection";
import type { Actor } from "~/platform/actor";
import type { CivilDate } from "~/platform/civil-date";
import * as queries from "./standing.queries.server";

/**
 * Whether who was let in, by this session or this key (SHA-256, hex), still would be: the account stands as it did, and its
 * roles hold every right that they held. Asked inside the transaction of an act, what was read stays so until its end.
 */
export async function stillMay(
  db: Db,
  { accountId, epoch, permissions }: Actor,
  by: { session: string } | { key: string },
  today: CivilDate,
): Promise<boolean> {
  const rows = await queries.rightsOfStanding(db, { accountId, epoch: epoch ?? 0, today, ...by });
  const held = new Set(rows.map(({ permission }) => permission));
  return rows.length > 0 && [...permissions].every((permission) => held.has(permission));
}
