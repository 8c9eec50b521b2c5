import { HOLIDAY_NAMES } from "#db/reference/calendar";
import { addDays, type CivilDate, parseCivilDate, yearOf } from "~/platform/civil-date";

export interface CalendarDay {
  on: CivilDate;
  isWorking: boolean;
  name: string;
}

export type ParsedDays = { ok: true; days: CalendarDay[] } | { ok: false; line: number };

/**
 * Reads the days of one year as typed, one a line: the day, 休 (or `off`) or 班 (or `work`), the name of the holiday.
 * Blank lines are skipped; the first line that is none of this, lies in another year or names a day twice is pointed at.
 */
export function parseCalendarDays(text: string, year: number): ParsedDays {
  const days = new Map<CivilDate, CalendarDay>();
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const match = /^(\S+)\s+(休|班|off|work)\s+(\S.{0,58})$/i.exec(line);
    const on = match ? parseCivilDate(match[1]!) : null;
    if (!match || on === null || yearOf(on) !== year || days.has(on)) return { ok: false, line: index + 1 };
    days.set(on, { on, isWorking: /班|work/i.test(match[2]!), name: match[3]!.trim() });
  }
  return { ok: true, days: [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1)) };
}

/** The same days as text, as `parseCalendarDays` reads them. */
export function calendarDaysText(days: readonly CalendarDay[]): string {
  return days.map(({ on, isWorking, name }) => `${on} ${isWorking ? "班" : "休"} ${name}`).join("\n");
}

/** Days as the calendar keeps them: the English name of a known holiday beside the Chinese one, any other name as typed. */
export const storedDays = (days: readonly CalendarDay[]) =>
  days.map((day) => ({
    day_on: day.on,
    is_working: day.isWorking ? 1 : 0,
    name_zh: day.name,
    name_en: HOLIDAY_NAMES[day.name] ?? day.name,
  }));

export const keptDays = (rows: readonly { day_on: string; is_working: number; name_zh: string }[]): CalendarDay[] =>
  rows.map((row) => ({ on: row.day_on, isWorking: row.is_working === 1, name: row.name_zh }));

interface Stretch {
  from: CivilDate;
  to: CivilDate;
  name: string;
}

/** Days off that follow one another under one name, as people read them. Days in order, `YYYY-MM-DD`. */
export function stretchesOf(days: readonly { on: CivilDate; name: string }[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { on, name } of days) {
    const last = stretches.at(-1);
    if (last && last.name === name && addDays(last.to, 1) === on) last.to = on;
    else stretches.push({ from: on, to: on, name });
  }
  return stretches;
}
