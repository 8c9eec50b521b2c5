import { nameKeys } from "~/modules/people/person-name.server";
import { addDays, type CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { announce } from "~/platform/webhooks/announce.server";
import { filingContentSchema } from "../agencies.schema";
import { finishFilingTasks } from "../agency-tasks.server";
import * as agencies from "../agency-writes.queries.server";
import { dutiesOf, dutyRules } from "../duties.queries.server";
import { statementDue } from "../duty.rules";
import { fileAnalysts } from "../file-analysts.server";
import { fileGrading } from "../file-grading.server";
import type { FilingContent } from "../filing.types";
import { isLate, listingRefusal } from "../filing-state.rules";
import * as filings from "../filings.queries.server";
import { changeOwed, settle } from "../settle-duty.server";
import { agencySnapshot, filingSnapshot } from "../snapshots.server";
import { type LockedFiling, lockForAct } from "./own-filing.server";

export interface Listing {
  filingId: string;
  version?: number | null;
  /** First day of what is filed; today where nothing is said. */
  effectiveOn?: CivilDate | null;
  /** The day it came in on paper, where that was before it was entered here. */
  receivedOn?: CivilDate | null;
}

/**
 * Takes a filing into the register: a first one lists the agency with its code and filing number, a change replaces what is
 * on file from its day of effect, a yearly statement is put on record. Refusals: `effective-future`,
 * `effective-before-received`, `received-before-event`, `effective-before-listing`, `content-outdated`, `grading-order`, those of analysts,
 * `no-such-filing`, `version-stale`, `filing-state`.
 */
export async function listFiling(
  ctx: Ctx,
  act: Listing,
): Promise<Result<{ id: string; agencyId: string; code: string }>> {
  return runProcess(ctx, { name: "list-filing" }, async (unit) => {
    const locked = await lockForAct(unit, ctx, "list", act);
    if (!locked.ok) return locked;
    const { filing, agency } = locked.value;
    const today = civilDayOf(ctx.now);
    const effectiveOn = act.effectiveOn ?? today;
    const receivedOn = act.receivedOn ?? filing.receivedOn ?? today;
    const days = { kind: filing.kind, eventOn: filing.eventOn, listedOn: agency.listedOn, effectiveOn, receivedOn };
    const refusal = listingRefusal(days, today);
    if (refusal) return refused(refusal);
    const change = {
      state: "accepted" as const,
      effectiveOn,
      receivedOn,
      isLate: isLate(filing.kind, (await changeOwed(unit.db, filing))?.dueOn ?? null, receivedOn),
      decided: { by: ctx.actor.accountId, at: ctx.now },
    };
    await filings.changeFiling(unit.db, filing.id, change, ctx.now);
    unit.record({
      name: "filing-listed",
      subject: { type: "agency-filing", id: filing.id },
      before: filingSnapshot(filing),
      after: filingSnapshot((await filings.lockFiling(unit.db, filing.id))!),
      touches: [{ type: "agency", id: agency.id }],
    });
    if (filing.kind !== "yearly") {
      const applied = await applyContent(unit, ctx, locked.value, effectiveOn);
      if (!applied.ok) return applied;
    }
    await settleDuty(unit, ctx, locked.value, receivedOn);
    await finishFilingTasks(unit.db, filing.id, ctx.now);
    const { code } = (await agencies.lockAgency(unit.db, agency.id))!;
    return ok({ id: filing.id, agencyId: agency.id, code: code! });
  });
}

async function applyContent(
  unit: Unit,
  ctx: Ctx,
  { filing, agency }: LockedFiling,
  effectiveOn: CivilDate,
): Promise<Result<null>> {
  const read = filingContentSchema.safeParse(JSON.parse(filing.contentJson));
  // Submitted under the rules of its day; what is asked of a filing since may be more.
  if (!read.success) return no("agencies:refusal.content-outdated", { status: 422 });
  const content = read.data as FilingContent;
  const place = { agencyId: agency.id, filingId: filing.id, effectiveOn };
  const graded = await fileGrading(unit, ctx, place, content);
  if (!graded.ok) return graded;
  const leftOn = filing.eventOn ?? addDays(effectiveOn, -1);
  const placed = await fileAnalysts(unit, ctx, { ...place, leftOn }, content.analysts);
  if (!placed.ok) return placed;
  const number = agency.code ? null : Number((await agencies.lastCode(unit.db))?.slice(1) ?? 0) + 1;
  const padded = String(number).padStart(3, "0");
  await agencies.changeAgency(
    unit.db,
    agency.id,
    {
      name: content.name,
      nameSort: nameKeys(content.name).sort,
      shortName: content.shortName,
      home: content.home,
      elsewhereAuthority: content.elsewhereAuthority,
      elsewhereFilingNo: content.elsewhereFilingNo,
      contentJson: JSON.stringify(content),
      currentFilingId: filing.id,
      ...(number === null
        ? {}
        : {
            code: `A${padded}`,
            filingNo: `宿信备〔${effectiveOn.slice(0, 4)}〕${number}号`,
            filingState: "listed" as const,
            listedOn: effectiveOn,
          }),
    },
    ctx.now,
  );
  const listed = (await agencies.lockAgency(unit.db, agency.id))!;
  unit.record({
    name: number === null ? "agency-changed" : "agency-listed",
    subject: { type: "agency", id: agency.id },
    before: agencySnapshot(agency),
    after: agencySnapshot(listed),
  });
  if (number !== null) {
    const body = { agency: listed.code, name: listed.name, on: effectiveOn };
    await announce(unit.db, "agency.listed", body, { at: ctx.now, agencyId: agency.id });
  }
  return ok(null);
}

/** What was owed and came in with this filing. */
async function settleDuty(
  unit: Unit,
  ctx: Ctx,
  { filing, agency }: LockedFiling,
  receivedOn: CivilDate,
): Promise<void> {
  const done = { receivedOn, filingId: filing.id };
  if (filing.kind === "change") {
    const change = await changeOwed(unit.db, filing);
    if (change) await settle(unit, ctx, change, done);
    const departures = (await dutiesOf(unit.db, agency.id)).filter((one) => one.ruleCode === "analyst-departure");
    for (const duty of departures) await settle(unit, ctx, duty, done);
  }
  if (filing.kind !== "yearly") return;
  const rule = (await dutyRules(unit.db)).find((one) => one.code === "yearly-statement");
  if (!rule) return;
  const dueOn = statementDue(rule.term, filing.statementYear!);
  const owed = { agencyId: agency.id, ruleCode: rule.code, subject: String(filing.statementYear), dueOn };
  await settle(unit, ctx, owed, done);
}
