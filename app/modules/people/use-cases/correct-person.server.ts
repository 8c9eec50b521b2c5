import { civilDayOf } from "~/platform/clock";
import type { Ctx, Unit } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { changePerson, lockPerson } from "../change-person.server";
import { correctRefusal } from "../person-acts.rules";
import type { PersonCorrection } from "../person-change.types";
import { storedPosting } from "../roster-people.server";

/**
 * Puts right what was entered wrongly of a person or of the present posting; what stood before stays in the journal (个人信息
 * 保护法 第46条). Refusals: `not-found`, `person-merged`, `person-stale`, `day-in-future`, `before-birth`, `nothing-changed`.
 */
export async function correctPerson(unit: Unit, ctx: Ctx, correction: PersonCorrection): Promise<Result<null>> {
  const locked = await lockPerson(unit.db, ctx, correction);
  if (!locked.ok) return locked;
  const { row, main } = locked.value;
  const { staffClass, politicalStatus, partyJoinedOn, workStartedOn, nationality, position, rank } = correction;
  const refusal = correctRefusal({ partyJoinedOn, workStartedOn }, row.born_on, civilDayOf(ctx.now));
  if (refusal) return refused(refusal);
  const changed = await changePerson(unit, ctx, locked.value, {
    event: "person-corrected",
    person: {
      staff_class: staffClass,
      political_status: politicalStatus,
      party_joined_on: partyJoinedOn,
      work_started_on: workStartedOn,
      nationality,
    },
    main: {
      id: main.id,
      fields: { ...storedPosting(main), staffClass, position, rank },
      toOn: main.to_on,
      isNew: false,
    },
    ended: [],
    divisionCode: row.division_code,
  });
  return changed ? ok(null) : no("people:refusal.nothing-changed");
}
