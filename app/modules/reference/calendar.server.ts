import type { Db } from "#db/connection";
import { CALENDAR_YEARS } from "#db/reference/calendar";
import { SOURCES } from "#db/reference/sources";
import { type Foldable, lastAfter } from "~/platform/fold";
import { type CalendarYearSnapshot, calendarEvents } from "./calendar.events";
import * as queries from "./calendar.queries.server";
import { keptDays } from "./calendar-days.rules";
import type { WorkingCalendar } from "./working-days.rules";

/** The calendar of these years (both inclusive) for counting working days. */
export async function workingCalendar(db: Db, from: number, to: number): Promise<WorkingCalendar> {
  const [years, days] = await Promise.all([queries.calendarYears(db), queries.calendarDays(db, from, to)]);
  return {
    published: new Set(years.filter((row) => row.is_published === 1).map(({ year }) => year)),
    exceptions: new Map(days.map((day) => [day.day_on, day.is_working === 1])),
  };
}

export function yearSnapshot(
  year: { is_published: number; basis: string; confidence: CalendarYearSnapshot["confidence"] },
  days: readonly queries.StoredDay[],
): CalendarYearSnapshot {
  return {
    isPublished: year.is_published === 1,
    basis: year.basis,
    confidence: year.confidence,
    days: keptDays(days),
  };
}

const last = lastAfter(calendarEvents);

/** Calendars; those the product ships have no event of their own. Events of before a calendar said how sure we are of it mean H. */
export const calendarFold: Foldable<Db> = {
  subjectType: "calendar-year",
  tables: ["calendar_years", "calendar_days"],
  fold(state, event) {
    const after = last(state, event);
    return after && typeof after === "object" ? { confidence: "H", ...after } : after;
  },
  initial: async () =>
    new Map(
      CALENDAR_YEARS.map(({ year, confidence, exceptions }) => [
        String(year),
        {
          isPublished: true,
          basis: SOURCES.GWHD.zh,
          confidence,
          days: exceptions.map(({ on, isWorkingDay, name }) => ({ on, isWorking: isWorkingDay, name })),
        } satisfies CalendarYearSnapshot,
      ]),
    ),
  async present(db, after) {
    if (after !== null) return [];
    const years = await queries.calendarYears(db);
    if (years.length === 0) return [];
    const days = await queries.calendarDays(db, years[0]!.year, years.at(-1)!.year);
    return years.map((row) => ({
      id: String(row.year),
      state: yearSnapshot(
        row,
        days.filter((day) => day.day_on.startsWith(`${row.year}-`)),
      ),
    }));
  },
};
