import { addDays, addMonths, type CivilDate, civilParts } from "~/platform/civil-date";

/**
 * Last day (inclusive) of a period of `months` whole months. The effective day `from` is the first day, and the period
 * ends on the day before the same-numbered day; where that month has no such day, on that month's last day. The texts
 * in force do not define it, so that this is the only place that knows:
 * 2021-03-15 + 6 → 2021-09-14; 2024-08-31 + 6 → 2025-02-28. @throws RangeError for less than one month.
 */
export function periodEnd(from: CivilDate, months: number): CivilDate {
  if (!Number.isInteger(months) || months < 1) throw new RangeError(`not a number of months: ${months}`);
  const sameDay = addMonths(from, months);
  const isClamped = civilParts(sameDay).day < civilParts(from).day;
  return isClamped ? sameDay : addDays(sameDay, -1);
}

/** For starts on the 29th–31st practice differs by a day: the day after the computed end calls for judgement. */
export function hasDisputedLastDay(from: CivilDate): boolean {
  return civilParts(from).day >= 29;
}
