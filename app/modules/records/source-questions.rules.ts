import { addDays, type CivilDate, earliestOf } from "~/platform/civil-date";
import type { EffectView } from "./records.types";

/** How long after its day a question about an effect whose end is known is put to its source; older ones stand on the page of the record. */
export const ASKED_FOR_DAYS = 30;

export interface SourceQuestion {
  readonly recordId: string;
  /** The day on which it came up. */
  readonly dueOn: CivilDate;
}

/**
 * What the sources are asked today about one person's records: a restoration of rights or a length that is missing, an end
 * that differs … One question a record, from the day on which it came up. Where the person stays barred with no known end
 * (留党察看 without a restoration, a list without a removal) it is asked until it is answered, however late the record came in.
 */
export function questionsOn(view: EffectView, today: CivilDate): SourceQuestion[] {
  const since = addDays(today, -ASKED_FOR_DAYS);
  return view.effects.flatMap((effect): SourceQuestion[] => {
    if (!effect.isConfirmed || effect.state === "void") return [];
    const isOpenEnded = effect.ends === "unknown";
    const due = effect.queriesToSource
      .map((query) => query.dueOn)
      .filter((day) => day <= today && (isOpenEnded || day >= since));
    return due.length > 0 ? [{ recordId: effect.recordId, dueOn: earliestOf(...due)! }] : [];
  });
}
