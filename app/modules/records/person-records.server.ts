import type { Db } from "#db/connection";
import { RECORD_KINDS, recordKindOf } from "#db/reference/record-kinds";
import type { CivilDate } from "~/platform/civil-date";
import { catalogueOf, computeEffects } from "./effect-engine.rules";
import { effectPersonOf } from "./effect-person.rules";
import { effectRecordOf } from "./record-content.rules";
import type { StoredRecord } from "./record-content.types";
import * as queries from "./records.queries.server";
import type { EffectPerson, EffectView, RecordEffect } from "./records.types";

const CATALOGUE = catalogueOf(RECORD_KINDS);

/** The one sentence for what one may not see: message keys, with whom to ask. The same whether anything is kept back. */
export const WITHHELD = { note: "records:withheld.note", ask: "records:withheld.ask" } as const;

export interface ReadRecord extends StoredRecord {
  effect: RecordEffect;
}

export interface PersonRecords {
  /** Newest decision first; what the reader may not see is left out, as is its share in every sum. */
  records: readonly ReadRecord[];
  view: EffectView;
  /** Whether the reader's roles leave out anything at all: the fixed sentence is then shown, hit or no hit. */
  isWithheld: boolean;
}

export interface Reader {
  roles: readonly string[];
  /** May see what waits for confirmation. */
  seesUnconfirmed: boolean;
}

/**
 * A person's records as this reader may see them, with their effects on `asOf`, as the register had them at `knownAt`
 * (now where null). Opening a person is the caller's to journal.
 */
export async function personRecords(
  db: Db,
  person: { id: string; politicalStatus: string | null },
  { asOf, knownAt = null, reader }: { asOf: CivilDate; knownAt?: Date | null; reader: Reader },
): Promise<PersonRecords> {
  const [stored, services, classes] = await Promise.all([
    queries.recordsOfPerson(db, person.id, { knownAt }),
    queries.servicesOfPersons(db, [person.id]),
    queries.visibleClasses(db, reader.roles),
  ]);
  const visible = stored.filter((record) => isVisible(record, classes, reader));
  return readRecords(visible, effectPersonOf(services, person.politicalStatus), asOf, hidesAnything(classes));
}

/** Records with their effects, for whoever has gathered both. */
export function readRecords(
  visible: readonly StoredRecord[],
  person: EffectPerson,
  asOf: CivilDate,
  isWithheld: boolean,
): PersonRecords {
  const view = computeEffects({ records: visible.map(effectRecordOf), person, asOf, catalogue: CATALOGUE });
  const effects = new Map(view.effects.map((effect) => [effect.recordId, effect]));
  const records = visible
    .flatMap((record) => {
      const effect = effects.get(record.id);
      return effect ? [{ ...record, effect }] : [];
    })
    .sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : a.decidedOn > b.decidedOn ? -1 : a.id < b.id ? 1 : -1));
  return { records, view, isWithheld };
}

/** Whether the reader may see this record: its kind's class is open to a role, and it is confirmed or theirs to confirm. */
export function isVisible(record: StoredRecord, classes: ReadonlySet<string>, reader: Reader): boolean {
  if (record.state === "entered" && !reader.seesUnconfirmed) return false;
  const kind = recordKindOf(record.kind);
  return kind !== undefined && classes.has(kind.visibility);
}

function hidesAnything(classes: ReadonlySet<string>): boolean {
  return RECORD_KINDS.some((kind) => !classes.has(kind.visibility));
}
