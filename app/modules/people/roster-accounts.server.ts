import { endAccountsOfPosting, holdersOfAccounts } from "~/modules/accounts/end-accounts.server";
import type { ApplyContext } from "~/modules/reference/import-handler.types";
import { addDays } from "~/platform/civil-date";
import type { Unit } from "~/platform/process.server";
import type { RosterPayload } from "./roster-import.types";

type Change = Extract<RosterPayload, { mode: "correct" | "transfer" | "side" }>;

/**
 * Ends the accounts that rest on postings which a roster says are over: of who moved, at the unit left, with the day before the
 * new appointment; of who is no longer in post, or as a correction says is posted elsewhere, at once. `leftUnits`: the unit of each person before the change.
 */
export async function endAccountsOfChanges(
  unit: Unit,
  context: ApplyContext,
  changes: readonly Change[],
  leftUnits: ReadonlyMap<string, string>,
): Promise<void> {
  const yesterday = addDays(context.today, -1);
  const over = changes.flatMap(({ mode, personId, person, posting }) => {
    if (mode === "side") return [];
    const unitId = leftUnits.get(personId) ?? null;
    if (person.status !== "in-post") return [{ personId, unitId: null, lastOn: yesterday }];
    if (unitId === posting.unitId) return [];
    return [{ personId, unitId, lastOn: mode === "transfer" ? addDays(posting.fromOn, -1) : yesterday }];
  });
  for (let i = 0; i < over.length; i += 1_000) {
    const part = over.slice(i, i + 1_000);
    const ids = part.map(({ personId }) => personId);
    const earliest = part.map(({ lastOn }) => lastOn).sort()[0] ?? yesterday;
    const holders = await holdersOfAccounts(unit.db, ids, earliest);
    for (const each of part) if (holders.has(each.personId)) await endAccountsOfPosting(unit, context, each);
  }
}
