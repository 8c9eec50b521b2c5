import type { RecordKind } from "#db/reference/record-kinds/types";
import type { EffectPerson, EffectRecord } from "../records.types";
import type { Draft, Length } from "./draft.types";
import { postingOn, regimeOn } from "./regime.rules";

/** What the record says for itself: the posting on the decision date, the regime, the length as decided or as usual. */
export function draftOf(record: EffectRecord, kind: RecordKind, person: EffectPerson): Draft {
  const posting = postingOn(person, record.decidedOn);
  const regime = regimeOn(kind, posting?.class ?? null);
  return { record, kind, posting, regime, length: lengthOf(record, kind) };
}

/**
 * The length as decided (处分期) wins over the catalogue's. Where neither the length nor an end is stated and the kind
 * may be longer (严重警告 in place of 撤销党内职务, 条例 Art.11), the longer one is kept as possible.
 */
function lengthOf(record: EffectRecord, kind: RecordKind): Length | null {
  if (kind.effect.type !== "period") return null;
  const row = kind.effect.lengths.find(
    (length) =>
      (length.decidedFrom === null || length.decidedFrom <= record.decidedOn) &&
      (length.decidedTo === null || record.decidedOn <= length.decidedTo),
  );
  if (!row) return null;
  const certain = record.months ?? row.months;
  const saysMore = record.months !== null || record.statedUntil !== null;
  const possible = saysMore ? certain : Math.max(certain, kind.effect.possibleMonths ?? certain);
  return { certain, possible, isStated: record.months !== null, usual: row.months, basis: row.basis };
}
