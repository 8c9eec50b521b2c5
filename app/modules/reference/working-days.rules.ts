import { addDays, type CivilDate, weekdayOf, yearOf } from "~/platform/civil-date";

/** What is known of the working days: Monday to Friday, but for the days that published calendars name. */
export interface WorkingCalendar {
  /** Years whose calendar the State Council has published. */
  published: ReadonlySet<number>;
  /** Day → whether it is worked. */
  exceptions: ReadonlyMap<CivilDate, boolean>;
}

export interface WorkingDay {
  on: CivilDate;
  /** Years counted through whose calendar is not published: the day is provisional where there is any. */
  unpublishedYears: number[];
}

export function isWorkingDay(calendar: WorkingCalendar, day: CivilDate): boolean {
  return calendar.exceptions.get(day) ?? weekdayOf(day) <= 5;
}

/** The day `count` (0 or more) working days after `from`, which is not counted; with the years it had to guess in. */
export function addWorkingDays(calendar: WorkingCalendar, from: CivilDate, count: number): WorkingDay {
  let on = from;
  const unpublished = new Set<number>();
  for (let left = count; left > 0; ) {
    on = addDays(on, 1);
    if (!calendar.published.has(yearOf(on))) unpublished.add(yearOf(on));
    if (isWorkingDay(calendar, on)) left--;
  }
  return { on, unpublishedYears: [...unpublished] };
}
