import { addDays } from "../civil-date";

/** Civil day and time of day of a spreadsheet's date serial. */
export interface SerialMoment {
  readonly date: string;
  readonly time: string;
  readonly day: number;
  readonly isPossible: boolean;
}

const LAST_SERIAL = 2_958_465; // 9999-12-31

/**
 * `serial` counts days from 1900-01-01 = 1 (with the 1900-02-29 that never was, serial 60), or from 1904-01-01 = 0
 * where the workbook says `date1904`. Null where the number is no date that Excel could show.
 */
export function serialMoment(serial: number, date1904: boolean): SerialMoment | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= LAST_SERIAL + 1 - (date1904 ? 1462 : 0)) return null;
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * 86_400);
  if (seconds === 86_400) {
    days += 1;
    seconds = 0;
  }
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  if (!date1904 && days === 60) return { date: "1900-02-29", time, day: 29, isPossible: false };
  const date = addDays(date1904 ? "1904-01-01" : days < 60 ? "1899-12-31" : "1899-12-30", days);
  return { date, time, day: Number(date.slice(8)), isPossible: days >= 1 || date1904 };
}
