import { addDays, type CivilDate, diffInDays } from "~/platform/civil-date";
import type { Random } from "./random";

/** The day on which the demo city is seen: nothing in it happened later, except ends that a decision states. */
export const DEMO_DAY: CivilDate = "2026-10-31";

/** A working-day-like date between both days, both inclusive. */
export function dayBetween(random: Random, first: CivilDate, last: CivilDate): CivilDate {
  const span = diffInDays(first, last);
  return addDays(first, span <= 0 ? 0 : random.int(0, span));
}

export const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);
export const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);
export const yearOfDay = (day: CivilDate): number => Number(day.slice(0, 4));
