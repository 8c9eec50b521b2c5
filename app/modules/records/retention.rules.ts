import type { RecordKind } from "#db/reference/record-kinds/types";
import { addMonths, type CivilDate, latestOf } from "~/platform/civil-date";
import type { OpenContent } from "./record-content.types";

type Kept = Pick<OpenContent, "effectiveOn" | "liftedOn" | "removedOn" | "statedUntil" | "performance">;

/**
 * Last day (inclusive) on which a record stands in ordinary views; null where it does not leave them: disciplinary and
 * other personnel records are kept as archives are, and what is still listed or not performed has not ended. Adverse public
 * credit leaves five years after the end of the act (社会信用 conventions of this register; the journal keeps it).
 */
export function shownUntil(record: Kept, kind: RecordKind): CivilDate | null {
  const { years, from } = kind.retention;
  if (years === null || from !== "end" || !kind.isAdverse) return null;
  const isListed = kind.effect.type === "listing" && record.removedOn === null;
  const isOpen = /未履行|未执行|未缴|部分/.test(record.performance ?? "") && record.removedOn === null;
  if (isListed || isOpen) return null;
  const end = latestOf(record.effectiveOn, record.removedOn, record.liftedOn, record.statedUntil)!;
  return addMonths(end, 12 * years);
}

export function isArchived(record: Kept, kind: RecordKind, today: CivilDate): boolean {
  const last = shownUntil(record, kind);
  return last !== null && last < today;
}
