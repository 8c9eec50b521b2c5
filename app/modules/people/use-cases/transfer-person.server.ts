import { endAccountsOfPosting } from "~/modules/accounts/end-accounts.server";
import { freshUnitTree } from "~/modules/reference/unit-tree.server";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import type { Ctx, Unit } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { changePerson, lockPerson } from "../change-person.server";
import { lastDayBefore, transferRefusal } from "../person-acts.rules";
import type { PersonTransfer } from "../person-change.types";
import { isInScope } from "../person-scope.rules";
import { holdUnits } from "../roster-import.queries.server";

/**
 * Ends the main posting on the day before and opens the new one (公务员法 第69条); accounts that rest on the old posting end
 * with it. Refusals: `not-found`, `person-merged`, `person-stale`, `not-in-post`, `unit-not-open`,
 * `unit-outside-scope` (404), `day-in-future`, `earlier-appointment`.
 */
export async function transferPerson(unit: Unit, ctx: Ctx, transfer: PersonTransfer): Promise<Result<null>> {
  const locked = await lockPerson(unit.db, ctx, transfer);
  if (!locked.ok) return locked;
  const { row, main } = locked.value;
  const to = (await freshUnitTree(ctx.db)).byCode.get(transfer.unitCode);
  const facts = {
    version: row.version,
    status: row.status,
    mergedIntoId: row.merged_into_id,
    main: { unitId: main.unit_id, fromOn: main.from_on, toOn: main.to_on },
  };
  const [held] = to ? await holdUnits(unit.db, [to.id]) : [];
  const wanted = {
    unitId: to?.id ?? "",
    isUnitOpen: held !== undefined && held.closed_on === null,
    isUnitInScope: isInScope(ctx.actor, to),
    fromOn: transfer.fromOn,
  };
  const refusal = transferRefusal(facts, wanted, civilDayOf(ctx.now));
  if (refusal || !to) return refused(refusal ?? { code: "unit-not-open", key: "people:refusal.unit-not-open" });
  const lastOn = lastDayBefore(transfer.fromOn);
  const { staffClass, position, rank, fromOn } = transfer;
  await changePerson(unit, ctx, locked.value, {
    event: "person-transferred",
    person: { staff_class: staffClass },
    main: {
      id: newId(),
      fields: {
        ...{ unitId: to.id, staffClass, position, rank, fromOn },
        postCategory: null,
        postGrade: null,
        fromPrecision: "day",
        rankFromOn: rank === main.post_rank ? main.rank_from_on : null,
      },
      toOn: null,
      isNew: true,
    },
    ended: [{ row: main, toOn: lastOn }],
    divisionCode: to.divisionCode,
  });
  await endAccountsOfPosting(unit, ctx, { personId: row.id, unitId: main.unit_id, lastOn });
  return ok(null);
}
