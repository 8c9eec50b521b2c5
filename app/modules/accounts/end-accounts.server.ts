import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import type { Ctx, Unit } from "~/platform/process.server";
import { lockedSnapshot } from "./account-state.server";
import * as queries from "./end-accounts.queries.server";

/**
 * Ends the accounts that rest on a person's posting at a unit (any unit where none is given) with its last day, inside the
 * caller's transaction; where that day is over, their sessions end at once. Returns the accounts that were ended.
 */
export async function endAccountsOfPosting(
  unit: Unit,
  ctx: Pick<Ctx, "now">,
  { personId, unitId, lastOn }: { personId: string; unitId: string | null; lastOn: CivilDate },
): Promise<string[]> {
  const ids = await queries.accountsOfPosting(unit.db, { personId, unitId, lastOn });
  await end(unit, ctx, ids, lastOn, [{ type: "person", id: personId }]);
  return ids;
}

/** Ends the accounts of a unit that is closed, with its last day, inside the caller's transaction. Returns their ids. */
export async function endAccountsOfUnit(
  unit: Unit,
  ctx: Pick<Ctx, "now">,
  { unitId, lastOn }: { unitId: string; lastOn: CivilDate },
): Promise<string[]> {
  const ids = await queries.accountsOfUnit(unit.db, { unitId, lastOn });
  await end(unit, ctx, ids, lastOn, [{ type: "org-unit", id: unitId }]);
  return ids;
}

async function end(
  unit: Unit,
  ctx: Pick<Ctx, "now">,
  ids: readonly string[],
  lastOn: CivilDate,
  touches: { type: string; id: string }[],
): Promise<void> {
  for (const id of ids) {
    const locked = await lockedSnapshot(unit.db, id);
    if (!locked) continue;
    await queries.endAccount(unit.db, id, { lastOn, epoch: locked.account.session_epoch + 1 }, ctx.now);
    if (lastOn < civilDayOf(ctx.now)) await queries.endSessions(unit.db, id);
    unit.record({
      name: "account-changed",
      subject: { type: "account", id },
      before: locked.state,
      after: { ...locked.state, endsOn: lastOn },
      touches,
    });
  }
}

/** Which of these people have accounts that rest on a posting and would outlast the day. */
export async function holdersOfAccounts(
  db: Db,
  personIds: readonly string[],
  lastOn: CivilDate,
): Promise<ReadonlySet<string>> {
  return new Set(await queries.peopleWithAccounts(db, personIds, lastOn));
}
