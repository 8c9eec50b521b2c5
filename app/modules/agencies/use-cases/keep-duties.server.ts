import type { Db } from "#db/connection";
import { systemActor } from "~/modules/accounts/actor.server";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { measuresOf } from "../agencies.queries.server";
import { addDutyTask } from "../agency-tasks.server";
import { lockAgency } from "../agency-writes.queries.server";
import { announceStanding } from "../announce-measure.server";
import * as duties from "../duties.queries.server";
import { dutyStep, statementDue, statementYears } from "../duty.rules";
import { keepStanding } from "../keep-standing.server";
import { arise, dutySnapshot, dutyTitle, tellOfMissed } from "../settle-duty.server";
import { standingOn } from "../standing.rules";

/**
 * Once a day and safe to repeat: notes which yearly statements are owed, reminds agencies on the days that the rule names,
 * marks what was missed, and brings standings in line where a suspension began or ended by itself.
 */
export async function keepDuties(db: Db, at: Date): Promise<void> {
  const ctx: Ctx = { db, actor: systemActor(), now: at, requestId: newId(), origin: { via: "job", address: null } };
  const today = civilDayOf(at);
  const rules = await duties.dutyRules(db);
  const { failures, removed } = await noteStatements(ctx, rules, today);
  const handedIn = await handedInBefore(db);
  for (const duty of await duties.openDuties(db)) {
    const rule = rules.find((one) => one.code === duty.ruleCode);
    const received = handedIn.get(`${duty.agencyId}/${duty.ruleCode}/${duty.subject}`);
    const waits = received !== undefined && received <= duty.dueOn;
    // Of an agency that was removed nothing is asked; what was open goes on where the removal is lifted.
    const step = rule && !waits && !removed.has(duty.agencyId) ? dutyStep(duty, rule.remindDays, today) : null;
    if (step === "missed") await markMissed(ctx, duty, rule!);
    if (step === "remind") await remind(ctx, duty, rule!, today);
  }
  if (failures.length > 0) throw new AggregateError(failures, "the standing of some agencies could not be kept");
}

/** What failed is given back: one agency never holds up the others. `removed`: those that are off the register today. */
async function noteStatements(ctx: Ctx, rules: readonly duties.DutyRule[], today: CivilDate) {
  const rule = rules.find((one) => one.code === "yearly-statement");
  const failures: unknown[] = [];
  const removed = new Set<string>();
  for (const agency of await duties.agenciesUnderRules(ctx.db)) {
    const noted = runProcess(ctx, { name: "keep-duties" }, async (unit) => {
      // First of all: what is signed while this waits for the agency is seen.
      await lockAgency(unit.db, agency.id);
      const { standing } = standingOn(await measuresOf(unit.db, agency.id), agency, today);
      if (standing === "removed") removed.add(agency.id);
      // An agency filed elsewhere makes its yearly statement there; one that was removed owes none.
      const owes = rule && agency.listedOn && standing !== "removed" && agency.home === "here";
      for (const year of owes ? statementYears(rule, agency.listedOn!, today) : []) {
        const dueOn = statementDue(rule!.term, year);
        await arise(unit, ctx, { agencyId: agency.id, ruleCode: rule!.code, subject: String(year), dueOn });
      }
      const changed = await keepStanding(unit, ctx, agency.id);
      if (changed) await announceStanding(unit.db, ctx, changed);
      return ok(null);
    });
    await noted.catch((error: unknown) => failures.push(error));
  }
  return { failures, removed };
}

/** The day on which what is owed came in, by agency, rule and subject. */
async function handedInBefore(db: Db): Promise<Map<string, CivilDate>> {
  const rows = await duties.owedHandedIn(db);
  return new Map(
    rows.flatMap(({ agencyId, kind, ordinal, eventOn, year, receivedOn }) => {
      const key = kind === "change" ? `change/#${ordinal} ${eventOn}` : `yearly-statement/${year}`;
      return receivedOn ? [[`${agencyId}/${key}`, receivedOn] as const] : [];
    }),
  );
}

type Open = Awaited<ReturnType<typeof duties.openDuties>>[number];

async function markMissed(ctx: Ctx, duty: Open, rule: duties.DutyRule): Promise<void> {
  await runProcess(ctx, { name: "keep-duties" }, async (unit) => {
    const now = await duties.lockDuty(unit.db, duty.agencyId, duty.ruleCode, duty.subject);
    if (now?.state !== "open") return ok(null);
    await duties.changeDuty(unit.db, duty.id, { state: "missed" }, ctx.now);
    unit.record({
      name: "duty-missed",
      subject: { type: "agency-duty", id: duty.id },
      before: dutySnapshot(now),
      after: dutySnapshot({ ...now, state: "missed" }),
      touches: [{ type: "agency", id: duty.agencyId }],
    });
    const about = { agencyId: duty.agencyId, title: dutyTitle(rule, duty.subject), dueOn: duty.dueOn };
    await finishTasks(unit.db, { type: "agency-duty", id: duty.id }, ctx.now);
    await addDutyTask(unit.db, duty.id, { ...about, kind: "duty-missed-own" }, ctx.now);
    await tellOfMissed(unit, ctx, duty);
    return ok(null);
  });
}

async function remind(ctx: Ctx, duty: Open, rule: duties.DutyRule, today: CivilDate): Promise<void> {
  await ctx.db.transaction().execute(async (tx) => {
    const now = await duties.lockDuty(tx, duty.agencyId, duty.ruleCode, duty.subject);
    // Settled meanwhile, or another node has reminded.
    if (now?.state !== "open" || now.remindedOn !== duty.remindedOn) return;
    await duties.changeDuty(tx, duty.id, { remindedOn: today }, ctx.now);
    await finishTasks(tx, { type: "agency-duty", id: duty.id }, ctx.now);
    const about = { agencyId: duty.agencyId, title: dutyTitle(rule, duty.subject), dueOn: duty.dueOn };
    await addDutyTask(tx, duty.id, { ...about, kind: "duty-due" }, ctx.now);
  });
}
