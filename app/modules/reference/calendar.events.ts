/** Version 1 of the working-day calendar of one year. */
export interface CalendarYearSnapshot {
  isPublished: boolean;
  basis: string;
  days: { on: string; isWorking: boolean; name: string }[];
}

export const calendarEvents = ["calendar-changed"] as const;
