import { addDays, type CivilDate, earliestOf } from "~/platform/civil-date";
import type { EffectView } from "./records.types";

/** How long after its day a question is put to its source by itself; older ones stand on the page of the record. */
export const ASKED_FOR_DAYS = 30;

export interface SourceQuestion {
  readonly recordId: string;
  /** The day on which it came up. */
  readonly dueOn: CivilDate;
}

/**
 * What the sources are asked today about one person's records: a restoration of rights or a length that is missing, an end
 * that differs … One question a record, from the day on which it came up.
 */
export function questionsOn(view: EffectView, today: CivilDate): SourceQuestion[] {
  const since = addDays(today, -ASKED_FOR_DAYS);
  return view.effects.flatMap((effect): SourceQuestion[] => {
    if (!effect.isConfirmed || effect.state === "void") return [];
    const due = effect.queriesToSource.map((query) => query.dueOn).filter((day) => day >= since && day <= today);
    return due.length > 0 ? [{ recordId: effect.recordId, dueOn: earliestOf(...due)! }] : [];
  });
}
