import { addDays, type CivilDate, weekdayOf } from "~/platform/civil-date";

/**
 * The day `count` working days after `from` (which is not counted): Monday to Friday, but for the days that the
 * published calendar names. `exceptions`: day → whether it is worked.
 */
export function addWorkingDays(from: CivilDate, count: number, exceptions: ReadonlyMap<CivilDate, boolean>): CivilDate {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (exceptions.get(day) ?? weekdayOf(day) <= 5) left--;
  }
  return day;
}
