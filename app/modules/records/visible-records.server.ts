import { RECORD_KINDS, recordKindOf } from "#db/reference/record-kinds";
import type { CivilDate } from "~/platform/civil-date";
import { catalogueOf, computeEffects } from "./effect-engine.rules";
import { effectRecordOf } from "./record-content.rules";
import type { StoredRecord } from "./record-content.types";
import { type ActingBody, isOwnBody } from "./records.rules";
import type { EffectPerson, EffectView, RecordEffect } from "./records.types";
import { isArchived } from "./retention.rules";

const CATALOGUE = catalogueOf(RECORD_KINDS);

export interface ReadRecord extends StoredRecord {
  effect: RecordEffect;
}

export interface PersonRecords {
  /** Newest decision first. */
  records: readonly ReadRecord[];
  view: EffectView;
}

export interface Reader {
  roles: readonly string[];
  /** The body whose records they see before these are confirmed; null where they enter and confirm none. */
  actsFor: ActingBody | null;
  /** What has been archived by this day is in no ordinary view. */
  today: CivilDate;
}

/** Records that a reader may see, with their effects on a day; what was left out has no share in any sum. */
export function readRecords(visible: readonly StoredRecord[], person: EffectPerson, asOf: CivilDate): PersonRecords {
  const view = computeEffects({ records: visible.map(effectRecordOf), person, asOf, catalogue: CATALOGUE });
  const effects = new Map(view.effects.map((effect) => [effect.recordId, effect]));
  const records = visible
    .flatMap((record) => {
      const effect = effects.get(record.id);
      return effect ? [{ ...record, effect }] : [];
    })
    .sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : a.decidedOn > b.decidedOn ? -1 : a.id < b.id ? 1 : -1));
  return { records, view };
}

/**
 * Whether the reader may see this record: its kind's class is open to a role, it is confirmed or of the body that they enter
 * and confirm for, and it is not archived.
 */
export function isVisible(record: StoredRecord, classes: ReadonlySet<string>, reader: Reader): boolean {
  if (record.state === "entered" && !(reader.actsFor && isOwnBody(record, reader.actsFor))) return false;
  const kind = recordKindOf(record.kind);
  return kind !== undefined && classes.has(kind.visibility) && !isArchived(record, kind, reader.today);
}

/** Whether there is any kind of record that someone who sees these classes does not see. */
export function hidesAnything(classes: ReadonlySet<string>): boolean {
  return RECORD_KINDS.some((kind) => !classes.has(kind.visibility));
}
