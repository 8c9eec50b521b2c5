import type { CivilDate } from "~/platform/civil-date";
import { newId } from "~/platform/id";
import type { Ctx, Unit } from "~/platform/process.server";
import { finishTasks } from "~/platform/tasks.server";
import type { DutySnapshot } from "./agencies.events";
import { agencyById } from "./agencies.queries.server";
import { addMissedTask, addProposeTask, DUTY_LINES } from "./agency-tasks.server";
import {
  changeDuty,
  type Duty,
  type DutyRule,
  type DutyState,
  dutiesOf,
  dutyRules,
  insertDuty,
  lockDuty,
} from "./duties.queries.server";
import { dutyAbout, dutyEnd, eventDue } from "./duty.rules";

export function dutySnapshot(duty: Duty): DutySnapshot {
  return {
    agencyId: duty.agencyId,
    rule: duty.ruleCode,
    title: duty.subject,
    dueOn: duty.dueOn,
    state: duty.state,
    metOn: duty.metOn,
    waiverReason: duty.waiverReason,
    waiverText: duty.waiverText,
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

/** What a change filing owes: the change itself, due by the rule in the catalogue; null where it names no event or no rule says so. */
export async function changeOwed(
  db: Unit["db"],
  filing: { agencyId: string; ordinal: number; kind: string; eventOn: CivilDate | null },
): Promise<Owed | null> {
  const rule = (await dutyRules(db)).find((one) => one.code === "change");
  if (filing.kind !== "change" || filing.eventOn === null || !rule) return null;
  const subject = `#${filing.ordinal} ${filing.eventOn}`;
  return { agencyId: filing.agencyId, ruleCode: rule.code, subject, dueOn: eventDue(rule.term, filing.eventOn) };
}

/**
 * Keeps what is owed for the event of a change in step with its filing while that is with the agency: the duty arises with the
 * day it names, and the one of a day that was corrected, or of a filing taken back, is waived. What was missed stays: that it
 * need not come any more is for the regulator to say (`waiveDuty`).
 */
export async function keepChangeDuty(
  unit: Unit,
  ctx: Ctx,
  filing: { agencyId: string; ordinal: number; kind: string; eventOn: CivilDate | null; state: string },
): Promise<void> {
  if (filing.kind !== "change") return;
  const owed = filing.state === "withdrawn" ? null : await changeOwed(unit.db, filing);
  const known = (await dutiesOf(unit.db, filing.agencyId)).filter(
    (one) => one.ruleCode === "change" && one.subject.startsWith(`#${filing.ordinal} `),
  );
  for (const duty of known) {
    if (duty.state !== "open" || duty.subject === owed?.subject) continue;
    await changeDuty(unit.db, duty.id, { state: "waived" }, ctx.now);
    unit.record({
      name: "duty-waived",
      subject: { type: "agency-duty", id: duty.id },
      before: dutySnapshot(duty),
      after: dutySnapshot({ ...duty, state: "waived" }),
      touches: [{ type: "agency", id: duty.agencyId }],
    });
    await finishTasks(unit.db, { type: "agency-duty", id: duty.id }, ctx.now);
  }
  const isKnown = known.some(({ subject }) => subject === owed?.subject);
  if (owed && !isKnown) await arise(unit, ctx, owed);
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
    const id = await put(unit, ctx, owed, { state, metOn: receivedOn, filingId });
    if (state === "late") await tellOfMissed(unit, ctx, { ...owed, id }, LOOKED_INTO);
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
  // A suspension that is proposed for what was missed is decided by a person, also where it comes in after all.
  await finishTasks(unit.db, { type: "agency-duty", id: known.id }, ctx.now, DUTY_LINES);
  const isTold = known.state === "missed" && (await effectOf(unit, known.ruleCode)) === "suspension-proposal";
  if (state === "late" && !isTold) await tellOfMissed(unit, ctx, known, LOOKED_INTO);
}

const effectOf = async ({ db }: Unit, ruleCode: string) =>
  (await dutyRules(db)).find(({ code }) => code === ruleCode)?.effect;

/** Consequences that remain for the regulators when something came late; a public note ends with its coming in. */
const LOOKED_INTO: readonly DutyRule["effect"][] = ["check", "suspension-proposal"];
const ANY: readonly DutyRule["effect"][] = ["public-note", ...LOOKED_INTO];

/**
 * What was missed is a line for the regulators where the rule attaches one of these consequences to it: a check ends it, or the
 * rule says that a suspension is proposed, and it leads to that form with its ground filled in.
 */
export async function tellOfMissed(
  unit: Unit,
  ctx: Ctx,
  duty: Owed & { id: string },
  effects: readonly DutyRule["effect"][] = ANY,
): Promise<void> {
  const rule = (await dutyRules(unit.db)).find((one) => one.code === duty.ruleCode);
  const agency = await agencyById(unit.db, duty.agencyId);
  if (!rule || !agency || !effects.includes(rule.effect)) return;
  const about = { agencyId: duty.agencyId, name: agency.name, title: dutyTitle(rule, duty.subject), dueOn: duty.dueOn };
  const add = rule.effect === "suspension-proposal" ? addProposeTask : addMissedTask;
  await add(unit.db, duty.id, about, ctx.now);
}

/** What is owed, said by its catalogue entry. */
export const dutyTitle = (rule: DutyRule, subject: string) => ({
  zh: `${rule.labelZh}${dutyAbout(subject, "zh")}`,
  en: `${rule.labelEn}${dutyAbout(subject, "en")}`,
});

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
      waiverReason: null,
      waiverText: null,
    } satisfies DutySnapshot,
    touches: [{ type: "agency", id: owed.agencyId }],
  });
  return id;
}
