import type { Db } from "#db/connection";
import { freshUntil } from "~/modules/reference/freshness.rules";
import { type CivilDate, latestOf } from "~/platform/civil-date";
import * as sources from "./sources.queries.server";

export interface ItemStanding {
  code: string;
  name: { zh: string; en: string };
  contributor: string;
  item: string;
  frequency: "daily" | "monthly" | "quarterly" | "yearly";
  lastDelivery: CivilDate | null;
  lastZeroReport: CivilDate | null;
  /** Last day (inclusive) on which the item still counts as fresh; null where it never spoke. */
  freshUntil: CivilDate | null;
  standing: "fresh" | "stale" | "never" | "ended";
}

/** What each item of these contributors is due for, what came, and how fresh it is on `today`. */
export async function itemStandings(
  db: Db,
  contributors: readonly string[],
  today: CivilDate,
): Promise<ItemStanding[]> {
  const items = await sources.itemsOf(db, contributors);
  const words = await sources.lastWords(
    db,
    items.map((item) => item.code),
  );
  return items.map((item) => {
    const word = words.get(item.code)!;
    const spokeOn = latestOf(word.lastDelivery, word.lastZeroReport);
    const until = spokeOn ? freshUntil(spokeOn, { frequency: item.frequency, daysAllowed: item.grace_days }) : null;
    const isEnded = item.valid_to !== null && item.valid_to < today;
    return {
      code: item.code,
      name: { zh: item.name_zh, en: item.name_en },
      contributor: item.contributor_code,
      item: item.import_format,
      frequency: item.frequency,
      ...word,
      freshUntil: until,
      standing: isEnded ? "ended" : until === null ? "never" : until < today ? "stale" : "fresh",
    };
  });
}
