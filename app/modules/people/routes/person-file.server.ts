import { RECORD_KINDS } from "#db/reference/record-kinds";
import { readerOf } from "~/modules/records/acting.server";
import { catalogueOf, computeEffects } from "~/modules/records/effect-engine.rules";
import { effectRecordOf } from "~/modules/records/record-content.rules";
import type { StoredRecord } from "~/modules/records/record-content.types";
import * as recordReaders from "~/modules/records/record-readers.queries.server";
import * as recordQueries from "~/modules/records/records.queries.server";
import type { EffectView, RecordEffect } from "~/modules/records/records.types";
import { hidesAnything, isVisible } from "~/modules/records/visible-records.server";
import { rolesAt } from "~/modules/reference/scope.rules";
import { type TreeUnit, unitTreeWith } from "~/modules/reference/unit-tree.server";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { isId } from "~/platform/id";
import { type Ctx, recordRead } from "~/platform/process.server";
import { unseal, unwrapKey } from "~/platform/secrets.server";
import * as queries from "../person.queries.server";
import { type Access, accessTo } from "../person-access.server";
import { foldPerson, type PersonEvent, type PersonState, postingOn, postingsBy } from "../person-at.rules";
import { hasRunOut, type ReadingFor, showsExpired } from "../read-grounds.rules";
import { effectPerson } from "./effect-person.rules";

export interface PersonFile {
  id: string;
  version: number;
  idNumberMasked: string;
  state: PersonState;
  /** Main posting on the day asked. */
  posting: PersonState["postings"][number] | null;
  /** What had begun by the day asked, earliest first. */
  postings: PersonState["postings"];
  units: ReadonlyMap<string, TreeUnit>;
  /** What the reader may see, newest decision first, each with its effect on the day asked. */
  records: { record: StoredRecord; effect: RecordEffect | null }[];
  effects: EffectView;
  /** Whether the reader's roles leave out any kind at all; the same whether this person has such records or not. */
  hasWithheld: boolean;
  asOf: CivilDate;
  knownAt: Date | null;
}

export type FileAnswer =
  | { kind: "file"; file: PersonFile }
  | { kind: "merged"; into: string }
  | { kind: "refused"; access: Exclude<Access, { ok: true }> };

export interface FileRequest {
  personId: string;
  reading: ReadingFor;
  /** The day whose state is shown; today where none is given. */
  asOf: CivilDate | null;
  /** The instant whose knowledge is shown; now where none is given. */
  knownAt: Date | null;
}

const CATALOGUE = catalogueOf(RECORD_KINDS);

/**
 * A person with postings and records on a day, as the register knew them at an instant. Opening it is journalled, with case
 * or ground, before this returns. What the reader's roles or ground do not admit is left out, and only that is said.
 */
export async function openPersonFile(ctx: Ctx, request: FileRequest): Promise<FileAnswer> {
  const { personId, reading, knownAt } = request;
  if (!isId(personId)) return { kind: "refused", access: { ok: false, hidden: true } };
  const [person, postings, records] = await Promise.all([
    queries.personById(ctx.db, personId),
    knownAt ? [] : queries.postingsOfPerson(ctx.db, personId),
    recordQueries.recordsOfPerson(ctx.db, personId, { knownAt }),
  ]);
  const access = await accessTo(ctx, person, reading);
  if (!access.ok) return { kind: "refused", access };
  if (!person) return { kind: "refused", access: { ok: false, hidden: true } };
  if (person.mergedIntoId) return { kind: "merged", into: person.mergedIntoId };
  const state = knownAt ? await stateKnownAt(ctx, person, knownAt) : presentState(person, postings);
  if (!state) return { kind: "refused", access: { ok: false, hidden: true } };
  const asOf = request.asOf ?? civilDayOf(ctx.now);
  const { byId: units } = await unitTreeWith(
    ctx.db,
    state.postings.map(({ unitId }) => unitId),
  );
  const [reader, { byId: present }] = [await readerOf(ctx), await unitTreeWith(ctx.db, [person.unitId])];
  const place = present.get(person.unitId);
  const classes = await recordReaders.visibleClasses(ctx.db, place ? rolesAt(ctx.actor, place) : ctx.actor.roles);
  const sees = (record: StoredRecord) => isVisible(record, classes, reader);
  // What a record was called once opens nothing of what it is now.
  const nowClosed = new Set(
    (knownAt ? await recordQueries.recordsOfPerson(ctx.db, personId) : [])
      .filter((record) => !sees(record))
      .map(({ id }) => id),
  );
  const visible = records.filter((record) => sees(record) && !nowClosed.has(record.id));
  const effectsFor = effectPerson(state, (id) => units.get(id));
  const effects = computeEffects({
    records: visible.map(effectRecordOf),
    person: effectsFor,
    asOf,
    catalogue: CATALOGUE,
  });
  const hidden = showsExpired(reading) ? new Set<string>() : await runOut(ctx, visible, effectsFor, effects);
  const shown = shownRecords(visible, effects, hidden);
  await recordRead(ctx, {
    name: "read-person",
    subjectType: "person",
    subjectIds: [personId],
    filter: request.asOf || knownAt ? { asOf: request.asOf, knownAt: knownAt?.toISOString() ?? null } : null,
    count: shown.length,
    caseId: reading.caseId,
    ground: reading.caseId ? null : reading.ground,
  });
  const file: PersonFile = {
    id: person.id,
    version: person.version,
    idNumberMasked: person.idNumberMasked,
    state,
    posting: postingOn(state.postings, asOf),
    postings: postingsBy(state.postings, asOf),
    units,
    records: shown,
    effects,
    hasWithheld: hidesAnything(classes),
    asOf,
    knownAt,
  };
  return { kind: "file", file };
}

/**
 * What has run out, was lifted or is void on the day asked or by now: where the ground does not need it, no day gone by and no
 * former knowledge brings it back.
 */
async function runOut(
  { db, now }: Ctx,
  records: readonly StoredRecord[],
  person: ReturnType<typeof effectPerson>,
  view: EffectView,
): Promise<ReadonlySet<string>> {
  const ids = new Set(records.map(({ id }) => id));
  const stored = await recordQueries.recordsOfPersons(db, [...new Set(records.map(({ personId }) => personId))]);
  const present = stored.filter(({ id }) => ids.has(id)).map(effectRecordOf);
  const today = computeEffects({ records: present, person, asOf: civilDayOf(now), catalogue: CATALOGUE });
  const effects = [...view.effects, ...today.effects];
  return new Set(effects.filter(({ state }) => hasRunOut(state)).map(({ recordId }) => recordId));
}

/** Newest decision first. */
function shownRecords(records: readonly StoredRecord[], view: EffectView, hidden: ReadonlySet<string>) {
  const byId = new Map(view.effects.map((effect) => [effect.recordId, effect]));
  return records
    .map((record) => ({ record, effect: byId.get(record.id) ?? null }))
    .filter(({ record }) => !hidden.has(record.id))
    .sort((a, b) => (a.record.decidedOn < b.record.decidedOn ? 1 : a.record.decidedOn > b.record.decidedOn ? -1 : 0));
}

function presentState(
  person: queries.PersonById,
  postings: Awaited<ReturnType<typeof queries.postingsOfPerson>>,
): PersonState {
  const { name, sex, bornOn, staffClass, status, politicalStatus, partyJoinedOn, workStartedOn, nationality } = person;
  return {
    ...{ name, sex, bornOn, staffClass, status, politicalStatus, partyJoinedOn, workStartedOn, nationality },
    formerNames: JSON.parse(person.formerNamesJson) as string[],
    unitId: person.unitId,
    divisionCode: person.divisionCode,
    position: person.position,
    rank: person.rank,
    mainPostingId: person.mainPostingId,
    postings: postings.map((posting) => ({ ...posting, isMain: posting.isMain === 1 })),
  };
}

async function stateKnownAt(ctx: Ctx, person: queries.PersonById, knownAt: Date): Promise<PersonState | null> {
  const key = unwrapKey(person.keyWrapped);
  const events = await queries.eventsOfPerson(ctx.db, person.id, knownAt);
  return foldPerson(
    events.map(({ payload, personId }): PersonEvent => {
      const plain = personId === null ? payload : unseal(key, payload);
      return JSON.parse(plain.toString("utf8")) as PersonEvent;
    }),
  );
}
