import { addDays, addMonths, type CivilDate } from "~/platform/civil-date";

export const FREQUENCIES = ["daily", "monthly", "quarterly", "yearly"] as const;

export interface DeliveryRhythm {
  readonly frequency: (typeof FREQUENCIES)[number];
  /** Calendar days after the end of a period until its delivery is due. */
  readonly daysAllowed: number;
}

const PERIOD_MONTHS = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/**
 * Last day on which a source that last spoke on `spokeOn` still counts as fresh (inclusive): the next period, and the
 * days it has for delivering that.
 */
export function freshUntil(spokeOn: CivilDate, source: DeliveryRhythm): CivilDate {
  const next = source.frequency === "daily" ? addDays(spokeOn, 1) : addMonths(spokeOn, PERIOD_MONTHS[source.frequency]);
  return addDays(next, source.daysAllowed);
}
