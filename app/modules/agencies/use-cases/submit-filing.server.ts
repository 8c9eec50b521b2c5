import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import type { Ctx, Unit } from "~/platform/process.server";
import { runProcess } from "~/platform/process.server";
import { no, ok, type Refusal, type Result, refused } from "~/platform/result";
import type { SubmittedSnapshot } from "../agencies.events";
import { agencyByUscc } from "../agencies.queries.server";
import { filingContentSchema, yearlyContentSchema } from "../agencies.schema";
import { addReviewTask, finishFilingTasks } from "../agency-tasks.server";
import * as agencies from "../agency-writes.queries.server";
import { type FilingContent, REQUIRED_SLOTS } from "../filing.types";
import { contentDayRefusal, isLate, submissionRefusal } from "../filing-state.rules";
import { insertSubmission } from "../filing-submissions.queries.server";
import * as filings from "../filings.queries.server";
import { changeOwed } from "../settle-duty.server";
import { agencySnapshot, filingSnapshot } from "../snapshots.server";
import { type LockedFiling, lockForAct } from "./own-filing.server";

/**
 * Hands a filing in, complete: every field that does not fit is named. What is handed in is kept as it is, whatever is typed later. Refusals: `filing-incomplete` with one error a
 * field, `files-missing`, `uscc-differs`, `uscc-known`, `day-future`, `event-missing`, `event-future`, `year-missing`, `year-open`,
 * `year-before-listing`, `statement-known`
 * and those of every act on one's own filing.
 */
export async function submitFiling(
  ctx: Ctx,
  act: { filingId: string; version?: number | null },
): Promise<Result<{ id: string; state: "submitted" }>> {
  return runProcess(ctx, { name: "submit-filing" }, async (unit) => {
    const locked = await lockForAct(unit, ctx, "submit", act);
    if (!locked.ok) return locked;
    const { filing, agency } = locked.value;
    const today = civilDayOf(ctx.now);
    const refusal =
      submissionRefusal({ ...filing, listedOn: agency.listedOn }, today) ??
      (await contentRefusal(unit, locked.value, today));
    if (refusal) return refused(refusal);
    const change = {
      state: "submitted" as const,
      receivedOn: today,
      isLate: isLate(filing.kind, (await changeOwed(unit.db, filing))?.dueOn ?? null, today),
      submitted: { by: ctx.actor.accountId, at: ctx.now },
    };
    await filings.changeFiling(unit.db, filing.id, change, ctx.now);
    const papers = (await filings.filesOf(unit.db, filing.id)).map(({ id }) => id).sort();
    await insertSubmission(unit.db, filing.id, {
      ordinal: filing.round + 1,
      contentJson: filing.contentJson,
      eventOn: filing.eventOn,
      statementYear: filing.statementYear,
      paperIds: papers,
      submittedBy: ctx.actor.accountId,
      submittedAt: ctx.now,
    });
    const after = filingSnapshot((await filings.lockFiling(unit.db, filing.id))!);
    unit.record({
      name: "filing-submitted",
      subject: { type: "agency-filing", id: filing.id },
      before: filingSnapshot(filing),
      after: { ...after, papers } satisfies SubmittedSnapshot,
      touches: [{ type: "agency", id: agency.id }],
    });
    if (filing.kind === "initial") await showAsSubmitted(unit, ctx, locked.value);
    await finishFilingTasks(unit.db, filing.id, ctx.now);
    await addReviewTask(unit.db, filing.id, { agencyId: agency.id, name: agency.name }, ctx.now);
    return ok({ id: filing.id, state: "submitted" as const });
  });
}

/** With a first filing, the agency itself waits, under the code it hands in: a wrong one typed first binds nobody. */
async function showAsSubmitted(unit: Unit, ctx: Ctx, { agency, filing }: LockedFiling): Promise<void> {
  const { uscc } = JSON.parse(filing.contentJson) as FilingContent;
  await agencies.changeAgency(unit.db, agency.id, { filingState: "submitted", uscc }, ctx.now);
  unit.record({
    name: "agency-changed",
    subject: { type: "agency", id: agency.id },
    before: agencySnapshot(agency),
    after: agencySnapshot((await agencies.lockAgency(unit.db, agency.id))!),
  });
}

async function contentRefusal(
  { db }: Unit,
  { filing, agency }: LockedFiling,
  today: CivilDate,
): Promise<Refusal | null> {
  const raw: unknown = JSON.parse(filing.contentJson);
  if (filing.kind === "yearly") {
    const parsed = yearlyContentSchema.safeParse(raw);
    if (!parsed.success) return incomplete(parsed.error.issues);
    const early = contentDayRefusal(parsed.data, today);
    if (early) return early;
    const known = (await filings.filingsOf(db, agency.id)).some(
      (one) => one.kind === "yearly" && one.state === "accepted" && one.statementYear === filing.statementYear,
    );
    return known ? refusalOf("statement-known", "statementYear", { year: filing.statementYear! }) : null;
  }
  const parsed = filingContentSchema.safeParse(raw);
  if (!parsed.success) return incomplete(parsed.error.issues);
  const content = parsed.data as FilingContent;
  const early = contentDayRefusal(content, today);
  if (early) return early;
  if (content.uscc !== agency.uscc) {
    if (filing.kind !== "initial") return refusalOf("uscc-differs", "uscc", { uscc: agency.uscc });
    if (await agencyByUscc(db, content.uscc)) return refusalOf("uscc-known", "uscc", {});
  }
  if (filing.kind !== "initial" || content.home === "elsewhere") return null;
  const slots = new Set((await filings.filesOf(db, filing.id)).map(({ slot }) => slot));
  const missing = REQUIRED_SLOTS.filter((slot) => !slots.has(slot));
  if (missing.length === 0) return null;
  return refusalOf("files-missing", `file-${missing[0]}`, {
    slots: missing.map((slot) => `$t(agencies:slot.${slot})`).join("、"),
  });
}

function refusalOf(code: string, path: string, params: Record<string, string | number>): Refusal {
  const { refusal } = no(`agencies:refusal.${code}`, { path, params, status: 422 });
  return refusal;
}

interface IssueLike {
  path: PropertyKey[];
  message: string;
  code?: string;
  params?: object;
}

/** One refusal for all, one error for each field. */
function incomplete(issues: readonly IssueLike[]): Refusal {
  const errors = issues.slice(0, 200).map((issue): Refusal => {
    const isKey = /^[a-z-]+:[\w.-]+$/.test(issue.message);
    const key = isKey
      ? issue.message
      : issue.code === "too_big"
        ? "agencies:problem.too-much"
        : "common:problem.missing";
    return {
      code: key.slice(key.lastIndexOf(".") + 1),
      key,
      path: issue.path.map(String).join("."),
      params: issue.params as Record<string, string | number> | undefined,
      status: 422,
    };
  });
  const { refusal } = no("agencies:refusal.filing-incomplete", { status: 422, params: { count: errors.length } });
  return { ...refusal, errors };
}
