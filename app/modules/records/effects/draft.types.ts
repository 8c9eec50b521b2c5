import type { RecordKind } from "#db/reference/record-kinds/types";
import type { CivilDate } from "~/platform/civil-date";
import type {
  ArithmeticStep,
  CitedBasis,
  EffectEnd,
  EffectNote,
  EffectPosting,
  EffectRecord,
  SanctionRegime,
  SourceQuery,
} from "../records.types";

/** A length in months: what is certain, and what it may be where the record does not say enough. */
export interface Length {
  certain: number;
  possible: number;
  isStated: boolean;
  usual: number;
  basis: CitedBasis;
}

/** What one record says for itself, before others are looked at. */
export interface Draft {
  record: EffectRecord;
  kind: RecordKind;
  posting: EffectPosting | null;
  regime: SanctionRegime | null;
  /** Of an effect counted in months; null for others. */
  length: Length | null;
}

/** How one record turns out: the days on which it bars, and up to when its end is in doubt. */
export interface Outcome {
  draft: Draft;
  from: CivilDate | null;
  ends: EffectEnd | null;
  ownUntil: CivilDate | null;
  /** Last day on which it bars, beyond doubt. */
  certain: CivilDate | null;
  /** Last day on which it may bar; not before `certain`. */
  possible: CivilDate | null;
  /** Doubt begins only after this day (another sanction still bars up to it). */
  doubtAfter: CivilDate | null;
  /** From this day it counts as running when another sanction is decided; null: never. */
  addableFrom: CivilDate | null;
  steps: ArithmeticStep[];
  notes: EffectNote[];
  queries: SourceQuery[];
}
