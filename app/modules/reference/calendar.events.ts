/** Version 1 of the working-day calendar of one year. */
export interface CalendarYearSnapshot {
  isPublished: boolean;
  basis: string;
  confidence: "H" | "M" | "L";
  days: { on: string; isWorking: boolean; name: string }[];
}

export const calendarEvents = ["calendar-changed"] as const;
