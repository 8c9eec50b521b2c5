import type { Db } from "#db/connection";
import { workingCalendar } from "~/modules/reference/calendar.server";
import { addWorkingDays } from "~/modules/reference/working-days.rules";
import { type CivilDate, yearOf } from "~/platform/civil-date";
import { dutyRules } from "./duties.queries.server";
import { complaintTerm } from "./duty.rules";

/** The last day on which a complaint is answered and decided, by the term of the catalogue; the day of receipt is not counted. */
export async function complaintDueOn(db: Db, receivedOn: CivilDate): Promise<CivilDate> {
  const year = yearOf(receivedOn);
  const days = complaintTerm(await dutyRules(db));
  return addWorkingDays(await workingCalendar(db, year, year + 1), receivedOn, days).on;
}
