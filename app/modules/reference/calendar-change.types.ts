import type { CalendarDay } from "./calendar-days.rules";

/** What one registrar proposes for a year and another confirms. */
export interface CalendarProposal {
  isPublished: boolean;
  basis: string;
  confidence: "H" | "M" | "L";
  days: CalendarDay[];
}

export const CHANGE_CALENDAR = "change-calendar";

/** What the approval and the journal call the calendar of a year. */
export const calendarSubject = (year: number) => ({ type: "calendar-year", id: String(year) });
