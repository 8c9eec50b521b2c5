import { type DeliveryRhythm, freshUntil } from "~/modules/reference/freshness.rules";
import { addDays, type CivilDate, earliestOf } from "~/platform/civil-date";

export interface DueItem extends DeliveryRhythm {
  /** When it last delivered or said that there is nothing; null where it never spoke. */
  readonly spokeOn: CivilDate | null;
  /** Both inclusive; an item that never spoke owes deliveries from the day on which it is in force. */
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

export interface Due {
  /** First and last day (both inclusive) on which the delivery can be made in time. */
  readonly from: CivilDate;
  readonly on: CivilDate;
  readonly isOverdue: boolean;
}

/**
 * What is to be delivered on `today`: from the day after a period ends; overdue once the days for it are over. Null: nothing
 * yet. Of an item that never spoke the last day that was missed counts, not the first one years ago.
 */
export function deliveryDue(item: DueItem, today: CivilDate): Due | null {
  if (item.validFrom > today || (item.validTo !== null && item.validTo < today)) return null;
  const on = freshUntil(item.spokeOn ?? lastUnspoken(item, today), item);
  const from = addDays(on, 1 - item.daysAllowed);
  const opens = earliestOf(from, on)!;
  return opens > today ? null : { from: opens, on, isOverdue: on < today };
}

/** The last day after which silence is already too long on `today`; the first day in force where there is none. */
function lastUnspoken(item: DueItem, today: CivilDate): CivilDate {
  let day = today;
  while (day > item.validFrom && freshUntil(day, item) >= today) day = addDays(day, -1);
  return day;
}
