import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import * as queries from "../calendar.queries.server";
import { holidayInEnglish, yearSnapshot } from "../calendar.server";
import { parseCalendarDays } from "../calendar-days.rules";

/**
 * Sets the working-day calendar of a year: its days that differ from the week, its basis, and whether it is published.
 * Refusals: `calendar-line` with the number of the line, `version-stale` (version 0: the year was not there).
 */
export async function changeCalendar(
  ctx: Ctx,
  change: { year: number; version: number; isPublished: boolean; basis: string; days: string },
): Promise<Result<string>> {
  const { year, isPublished, basis } = change;
  const parsed = parseCalendarDays(change.days, year);
  if (!parsed.ok)
    return no("reference:refusal.calendar-line", { params: { line: parsed.line }, path: "days", status: 422 });
  const stored = parsed.days.map((day) => ({
    day_on: day.on,
    is_working: day.isWorking ? 1 : 0,
    name_zh: day.name,
    name_en: holidayInEnglish(day.name),
  }));
  return runProcess(ctx, { name: "change-calendar", reason: { text: basis } }, async ({ db, record }) => {
    const known = await queries.lockYear(db, year);
    if ((known?.version ?? 0) !== change.version) return no("common:refusal.version-stale");
    const before = known ? yearSnapshot(known, await queries.calendarDays(db, year, year)) : null;
    await queries.replaceYear(db, { year, isPublished, basis }, stored);
    record({
      name: "calendar-changed",
      subject: { type: "calendar-year", id: String(year) },
      before,
      after: yearSnapshot({ is_published: isPublished ? 1 : 0, basis }, stored),
    });
    return ok(String(year));
  });
}
