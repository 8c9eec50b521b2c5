import type { CivilDate } from "~/platform/civil-date";
import { newId } from "~/platform/id";
import type { Ctx, Unit } from "~/platform/process.server";
import { finishTasks } from "~/platform/tasks.server";
import type { DutySnapshot } from "./agencies.events";
import { changeDuty, type Duty, type DutyState, insertDuty, lockDuty } from "./duties.queries.server";
import { dutyEnd } from "./duty.rules";

export function dutySnapshot(duty: Duty): DutySnapshot {
  return {
    agencyId: duty.agencyId,
    rule: duty.ruleCode,
    title: duty.subject,
    dueOn: duty.dueOn,
    state: duty.state,
    metOn: duty.metOn,
  };
}

interface Owed {
  agencyId: string;
  ruleCode: string;
  subject: string;
  dueOn: CivilDate;
}

/** Notes that an agency owes something; nothing where it is noted already. Returns its id where it is new. */
export async function arise(unit: Unit, ctx: Ctx, owed: Owed): Promise<string | null> {
  if (await lockDuty(unit.db, owed.agencyId, owed.ruleCode, owed.subject)) return null;
  return put(unit, ctx, owed, { state: "open", metOn: null, filingId: null });
}

/** Notes that something owed came in on a day: in time or late. */
export async function settle(
  unit: Unit,
  ctx: Ctx,
  owed: Owed,
  { receivedOn, filingId }: { receivedOn: CivilDate; filingId: string },
): Promise<void> {
  const known = await lockDuty(unit.db, owed.agencyId, owed.ruleCode, owed.subject);
  const state = dutyEnd(known?.dueOn ?? owed.dueOn, receivedOn);
  if (!known) {
    await put(unit, ctx, owed, { state, metOn: receivedOn, filingId });
    return;
  }
  if (known.state === "met" || known.state === "late" || known.state === "waived") return;
  await changeDuty(unit.db, known.id, { state, metOn: receivedOn, filingId }, ctx.now);
  unit.record({
    name: "duty-met",
    subject: { type: "agency-duty", id: known.id },
    before: dutySnapshot(known),
    after: dutySnapshot({ ...known, state, metOn: receivedOn }),
    touches: [{ type: "agency", id: owed.agencyId }],
  });
  await finishTasks(unit.db, { type: "agency-duty", id: known.id }, ctx.now);
}

async function put(
  unit: Unit,
  ctx: Ctx,
  owed: Owed,
  end: { state: DutyState; metOn: CivilDate | null; filingId: string | null },
): Promise<string> {
  const id = newId();
  await insertDuty(unit.db, { id, ...owed, ...end }, ctx.now);
  unit.record({
    name: end.state === "open" ? "duty-arisen" : "duty-met",
    subject: { type: "agency-duty", id },
    before: null,
    after: {
      agencyId: owed.agencyId,
      rule: owed.ruleCode,
      title: owed.subject,
      dueOn: owed.dueOn,
      state: end.state,
      metOn: end.metOn,
    } satisfies DutySnapshot,
    touches: [{ type: "agency", id: owed.agencyId }],
  });
  return id;
}
