import { type DeliveryRhythm, freshUntil } from "~/modules/reference/freshness.rules";
import { addDays, type CivilDate, earliestOf } from "~/platform/civil-date";

export interface DueItem extends DeliveryRhythm {
  /** When it last delivered or said that there is nothing; null where it never spoke. */
  readonly spokeOn: CivilDate | null;
  /** Both inclusive; an item that never spoke owes its first delivery from the day on which it is in force. */
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

export interface Due {
  /** First and last day (both inclusive) on which the delivery can be made in time. */
  readonly from: CivilDate;
  readonly on: CivilDate;
  readonly isOverdue: boolean;
}

/** What is to be delivered on `today`: from the day after a period ends; overdue once the days for it are over. Null: nothing yet. */
export function deliveryDue(item: DueItem, today: CivilDate): Due | null {
  if (item.validFrom > today || (item.validTo !== null && item.validTo < today)) return null;
  const on = freshUntil(item.spokeOn ?? item.validFrom, item);
  const from = addDays(on, 1 - item.daysAllowed);
  const opens = earliestOf(from, on)!;
  return opens > today ? null : { from: opens, on, isOverdue: on < today };
}
