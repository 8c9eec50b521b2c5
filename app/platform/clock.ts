import type { CivilDate } from "./civil-date";

/** The only place that reads the clock. */
export function now(): Date {
  return new Date();
}

const shanghai = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const MINUTE_MS = 60_000;
let latest = { minute: Number.NaN, day: "" };

/** The civil day in Asia/Shanghai at an instant: "today" everywhere in this product. */
export function civilDayOf(instant: Date): CivilDate {
  const minute = Math.floor(instant.getTime() / MINUTE_MS);
  if (minute !== latest.minute) latest = { minute, day: shanghai.format(instant) };
  return latest.day;
}

/** Milliseconds that only grow, for measuring waits. */
export function ticks(): number {
  return performance.now();
}

/** An instant some milliseconds after (or, negative, before) another. */
export function plusMilliseconds(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}

/** An instant read from ISO text or epoch milliseconds. */
export function instantOf(value: string | number): Date {
  return new Date(value);
}

const shanghaiClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Shanghai",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** An instant as people read it: `YYYY-MM-DD HH:mm`, Shanghai time. */
export function shanghaiMinute(instant: Date): string {
  return `${shanghai.format(instant)} ${shanghaiClock.format(instant)}`;
}

/** The instant at which a civil day begins in Asia/Shanghai (no summer time since 1991). */
export function startOfDay(day: CivilDate): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
