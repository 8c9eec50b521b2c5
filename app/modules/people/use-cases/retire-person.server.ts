import { endAccountsOfPosting } from "~/modules/accounts/end-accounts.server";
import { latestOf } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import type { Ctx, Unit } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { changePerson, lockPerson } from "../change-person.server";
import { retireRefusal } from "../person-acts.rules";
import type { PersonRetirement } from "../person-change.types";
import { storedPosting } from "../roster-people.server";

/**
 * Ends all postings of a person who retires (公务员法 第92条, 第93条), resigns, leaves the city or has died; accounts that
 * rest on them end too, records stay. Refusals: `not-found`, `person-merged`, `person-stale`, `not-in-post`,
 * `day-in-future`, `before-posting`.
 */
export async function retirePerson(unit: Unit, ctx: Ctx, retirement: PersonRetirement): Promise<Result<null>> {
  const locked = await lockPerson(unit.db, ctx, retirement);
  if (!locked.ok) return locked;
  const { row, main, postings } = locked.value;
  const { lastOn, leaving } = retirement;
  const facts = {
    version: row.version,
    status: row.status,
    mergedIntoId: row.merged_into_id,
    main: { unitId: main.unit_id, fromOn: main.from_on, toOn: main.to_on },
  };
  const refusal = retireRefusal(facts, lastOn, civilDayOf(ctx.now));
  if (refusal) return refused(refusal);
  const sides = postings.filter((posting) => posting.id !== main.id && posting.to_on === null);
  await changePerson(unit, ctx, locked.value, {
    event: leaving === "retired" ? "person-retired" : "person-left",
    person: { status: leaving },
    main: { id: main.id, fields: storedPosting(main), toOn: lastOn, isNew: false },
    ended: sides.map((posting) => ({ row: posting, toOn: latestOf(posting.from_on, lastOn) ?? lastOn })),
    divisionCode: row.division_code,
  });
  await endAccountsOfPosting(unit, ctx, { personId: row.id, unitId: null, lastOn });
  return ok(null);
}
