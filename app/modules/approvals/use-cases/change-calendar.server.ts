import * as queries from "~/modules/reference/calendar.queries.server";
import { yearSnapshot } from "~/modules/reference/calendar.server";
import { type CalendarProposal, CHANGE_CALENDAR, calendarSubject } from "~/modules/reference/calendar-change.types";
import { parseCalendarDays, storedDays } from "~/modules/reference/calendar-days.rules";
import { keepsCity } from "~/modules/reference/scope.rules";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { addTask, finishTasks } from "~/platform/tasks.server";
import { lockApproval } from "../approvals.queries.server";
import { type ReturnedLine, returnSubmission, signApproval, submitForApproval } from "../approve.server";

/**
 * Proposes the working-day calendar of a year: its days that differ from the week, its basis, how sure we are of it, and whether it is
 * published; a second registrar confirms. Refusals: `calendar-line` with the number of the line, `version-stale` (version 0: the year was
 * not there), `already-submitted`, `city-only`.
 */
export async function proposeCalendar(
  ctx: Ctx,
  change: Omit<CalendarProposal, "days"> & { year: number; version: number; days: string },
): Promise<Result<string>> {
  if (!keepsCity(ctx.actor)) return cityOnly();
  const { year, version, isPublished, basis, confidence } = change;
  const parsed = parseCalendarDays(change.days, year);
  if (!parsed.ok)
    return no("reference:refusal.calendar-line", { params: { line: parsed.line }, path: "days", status: 422 });
  const proposal: CalendarProposal = { isPublished, basis, confidence, days: parsed.days };
  return runProcess(ctx, { name: "propose-calendar", reason: { text: basis } }, async (unit) => {
    const known = await queries.lockYear(unit.db, year);
    const subject = calendarSubject(year);
    if ((known?.version ?? 0) !== version) return staleRefusal(unit.db, { subject, namespace: "reference" });
    const submitted = await submitForApproval(unit, ctx, {
      kind: CHANGE_CALENDAR,
      subject,
      proposal,
      facts: { version },
    });
    if (!submitted.ok) return submitted;
    await addTask(
      unit.db,
      {
        kind: "confirm-calendar",
        namespace: "reference",
        subject: { type: "approval", id: submitted.value },
        permission: "reference.confirm",
        division: "city",
        notAccountId: ctx.actor.accountId,
        params: { year },
        href: `/calendar/${year}/confirmation`,
      },
      ctx.now,
    );
    return ok(String(year));
  });
}

/** Confirms the calendar that was read (`seen`); from then on working days are counted by it. Refusals: `city-only`, those of every approval. */
export async function confirmCalendar(ctx: Ctx, year: number, seen: string | null = null): Promise<Result<string>> {
  if (!keepsCity(ctx.actor)) return cityOnly();
  return runProcess(ctx, { name: "confirm-calendar" }, async (unit) => {
    const subject = calendarSubject(year);
    const known = await queries.lockYear(unit.db, year);
    const facts = { version: known?.version ?? 0 };
    const signed = await signApproval(unit, ctx, { kind: CHANGE_CALENDAR, subject, facts, seen });
    if (!signed.ok) return signed;
    const { isPublished, basis, confidence, days } = signed.value.proposal as CalendarProposal;
    const stored = storedDays(days);
    const before = known ? yearSnapshot(known, await queries.calendarDays(unit.db, year, year)) : null;
    await queries.replaceYear(unit.db, { year, isPublished, basis, confidence }, stored);
    const row = { is_published: isPublished ? 1 : 0, basis, confidence };
    unit.record({ name: "calendar-changed", subject, before, after: yearSnapshot(row, stored) });
    await finishTasks(unit.db, { type: "approval", id: signed.value.approvalId }, ctx.now);
    return ok(String(year));
  });
}

/** Gives the proposed calendar that was read (`seen`) back with the reason. Refusals: `city-only`, those of every approval. */
export async function returnCalendar(
  ctx: Ctx,
  { year, text, seen = null }: { year: number; text: string; seen?: string | null },
): Promise<Result<string>> {
  if (!keepsCity(ctx.actor)) return cityOnly();
  return runProcess(ctx, { name: "return-calendar", reason: { text } }, async (unit) => {
    const subject = calendarSubject(year);
    await lockApproval(unit.db, CHANGE_CALENDAR, subject);
    const back = { kind: CHANGE_CALENDAR, subject, text, line: () => returnedLine(year), seen };
    const returned = await returnSubmission(unit, ctx, back);
    if (!returned.ok) return returned;
    await finishTasks(unit.db, { type: "approval", id: returned.value.approvalId }, ctx.now);
    return ok(String(year));
  });
}

/** The calendar holds for the whole city: who keeps a district or a unit changes it no more than another district's people. */
const cityOnly = (): Result<never> => no("reference:refusal.city-only", { status: 403 });

const returnedLine = (year: number): ReturnedLine => ({
  kind: "returned-calendar",
  namespace: "reference",
  permission: "calendar.change",
  params: { year },
});
