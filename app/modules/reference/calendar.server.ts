import type { Db } from "#db/connection";
import { CALENDAR_YEARS, HOLIDAY_NAMES } from "#db/reference/calendar";
import { SOURCES } from "#db/reference/sources";
import { type Foldable, lastAfter } from "~/platform/fold";
import { type CalendarYearSnapshot, calendarEvents } from "./calendar.events";
import * as queries from "./calendar.queries.server";
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
  year: { is_published: number; basis: string },
  days: readonly queries.StoredDay[],
): CalendarYearSnapshot {
  return {
    isPublished: year.is_published === 1,
    basis: year.basis,
    days: days.map((day) => ({ on: day.day_on, isWorking: day.is_working === 1, name: day.name_zh })),
  };
}

/** English name of a holiday; a name the product does not know stays as typed. */
export const holidayInEnglish = (name: string) => HOLIDAY_NAMES[name] ?? name;

/** Calendars; those the product ships have no event of their own. */
export const calendarFold: Foldable<Db> = {
  subjectType: "calendar-year",
  tables: ["calendar_years", "calendar_days"],
  fold: lastAfter(calendarEvents),
  initial: async () =>
    new Map(
      CALENDAR_YEARS.map(({ year, exceptions }) => [
        String(year),
        {
          isPublished: true,
          basis: SOURCES.GWHD.zh,
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
