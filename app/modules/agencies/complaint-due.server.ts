import type { Db } from "#db/connection";
import { workingCalendar } from "~/modules/reference/calendar.server";
import { addWorkingDays } from "~/modules/reference/working-days.rules";
import { type CivilDate, yearOf } from "~/platform/civil-date";

/** Working days for the decision, the day of receipt not counted (default: the city's own text was not seen). */
const DECIDE_WORKING_DAYS = 30;

/** The last day on which a complaint is answered and decided. */
export async function complaintDueOn(db: Db, receivedOn: CivilDate): Promise<CivilDate> {
  const year = yearOf(receivedOn);
  return addWorkingDays(await workingCalendar(db, year, year + 1), receivedOn, DECIDE_WORKING_DAYS).on;
}
