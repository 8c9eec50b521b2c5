/**
 * A civil day as `YYYY-MM-DD`, in the proleptic Gregorian calendar, without time or zone. Strings of this form order as
 * days do, so `<` and `>` may be used on them. Everything here is pure arithmetic: no clock and no `Date`.
 */
export type CivilDate = string;

/** The parts of a civil day; `month` is 1–12. */
export interface CivilParts {
  year: number;
  month: number;
  day: number;
}

/** True where the text is a real day written `YYYY-MM-DD` (years 0001–9999). */
export function isCivilDate(text: string): boolean {
  return parseCivilDate(text) !== null;
}

/** The day the text names, or null where it is not exactly `YYYY-MM-DD` or no such day exists. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return civilDateOf(year, month, day);
}

/** The day with these parts, or null where there is none (2025-02-29, month 13, year 0). */
export function civilDateOf(year: number, month: number, day: number): CivilDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return format(year, month, day);
}

/** Year, month and day of a civil day. @throws RangeError where the text is not one. */
export function civilParts(date: CivilDate): CivilParts {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The year a day lies in. */
export function yearOf(date: CivilDate): number {
  return civilParts(date).year;
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The day `days` later (earlier where negative). @throws RangeError outside the years 1–9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/**
 * The same-numbered day `months` later (earlier where negative); where that month has no such day, its last day
 * (2024-08-31 + 6 = 2025-02-28). Not reversible for days 29–31.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = civilParts(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const result = civilDateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
  if (result === null) throw new RangeError(`outside the calendar: ${date} + ${months} months`);
  return result;
}

/** Days from `from` to `to`; negative where `to` is earlier, 0 where they are the same day. */
export function diffInDays(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Whole months from `from` to `to` (0 or more where `to` is not earlier), counting a month once its day is reached. */
export function diffInMonths(from: CivilDate, to: CivilDate): number {
  if (to < from) return -diffInMonths(to, from);
  const [a, b] = [civilParts(from), civilParts(to)];
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** −1, 0 or 1, for sorting. */
export function compareCivilDates(a: CivilDate, b: CivilDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The latest of the days given; nulls are skipped; null where none is left. */
export function latestOf(...dates: (CivilDate | null | undefined)[]): CivilDate | null {
  return dates.reduce<CivilDate | null>((best, date) => (date && (best === null || date > best) ? date : best), null);
}

/** The earliest of the days given; nulls are skipped; null where none is left. */
export function earliestOf(...dates: (CivilDate | null | undefined)[]): CivilDate | null {
  return dates.reduce<CivilDate | null>((best, date) => (date && (best === null || date < best) ? date : best), null);
}

export function firstDayOfYear(year: number): CivilDate {
  return format(year, 1, 1);
}

export function lastDayOfYear(year: number): CivilDate {
  return format(year, 12, 31);
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CivilDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1970-01-01. */
export function toDayNumber(date: CivilDate): number {
  const { year, month, day } = civilParts(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The day that lies this many days after 1970-01-01. @throws RangeError outside the years 1–9999. */
export function fromDayNumber(dayNumber: number): CivilDate {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const result = civilDateOf(yoe + era * 400 + (month <= 2 ? 1 : 0), month, day);
  if (result === null) throw new RangeError(`outside the calendar: day ${dayNumber}`);
  return result;
}

function format(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
