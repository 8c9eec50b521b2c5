import { newId } from "~/platform/id";
import type { Ctx, Unit } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { unwrapKey } from "~/platform/secrets.server";
import { staleRefusal } from "~/platform/stale.server";
import { contentIndex, openNarrative, sealNarrative } from "./narrative.server";
import { openContentOf, provesEnd, recordKeyOf } from "./record-content.rules";
import type { RecordContent, StoredRecord } from "./record-content.types";
import * as recordPeople from "./record-people.queries.server";
import { snapshotOf } from "./record-snapshot.rules";
import * as writes from "./record-writes.queries.server";
import type { RecordEventName } from "./records.events";
import * as queries from "./records.queries.server";
import { type ActingBody, isOwnBody } from "./records.rules";
import type { AppealMark, RecordAct } from "./records.types";

/** A record with its facts readable and the key of its person, as a use case works on it. */
export interface OpenRecord extends StoredRecord {
  content: RecordContent;
  personKey: Buffer;
}

/** The next version of a record, complete. */
export interface NextVersion {
  act: RecordAct;
  event: RecordEventName;
  state: "entered" | "in-effect" | "lifted" | "void";
  content: RecordContent;
  bodyUnitId: string | null;
  appeal: AppealMark | null;
  reason: { code: string; text: string | null } | null;
  evidenceFileId: string | null;
  enteredBy: string | null;
  confirmedBy: string | null;
}

/** Locks a record and opens it; 404 as a refusal where there is none. */
export async function openRecord(unit: Unit, recordId: string): Promise<Result<OpenRecord>> {
  if (!(await queries.lockRecord(unit.db, recordId))) return no("records:refusal.record-missing", { status: 404 });
  const stored = await queries.currentRecord(unit.db, recordId);
  const wrapped = stored && (await recordPeople.keysOfPersons(unit.db, [stored.personId])).get(stored.personId);
  if (!stored || !wrapped) return no("records:refusal.record-missing", { status: 404 });
  const { facts, note } = openNarrative(wrapped, stored.narrativeCipher);
  return ok({ ...stored, content: { ...openContentOf(stored), facts, note }, personKey: unwrapKey(wrapped) });
}

const changesOfRecord = (id: string) => ({ subject: { type: "record", id }, namespace: "records" });

/**
 * The same for a form that was read at a version, by the body whose record it is. Refusals: `not-own-body`, and
 * `version-stale`, saying who did what since, where it has gone on.
 */
export async function openRecordAt(
  unit: Unit,
  { recordId, readAt, acting }: { recordId: string; readAt: number; acting: ActingBody },
): Promise<Result<OpenRecord>> {
  const opened = await openRecord(unit, recordId);
  if (!opened.ok) return opened;
  if (!isOwnBody(opened.value, acting)) return no("records:refusal.not-own-body");
  return opened.value.version === readAt ? opened : staleRefusal(unit.db, changesOfRecord(recordId));
}

/** Writes the first version of a record with its event. Refusal: `record-exists` where its key is taken. */
export async function addRecord(
  unit: Unit,
  ctx: Ctx,
  personId: string,
  personKey: Buffer,
  next: NextVersion,
): Promise<Result<string>> {
  const id = newId();
  const key = recordKeyOf(personId, next.content);
  if ((await queries.recordsWithKeys(unit.db, [key])).length > 0) return no("records:refusal.record-exists");
  const row = { id, key, contentIndex: contentIndex(next.content) };
  const added = await unlessTaken(writes.insertRecords(unit.db, [row], ctx.now));
  if (added === TAKEN) return no("records:refusal.record-exists");
  await writeVersion(unit, ctx, { id, version: 1, personId, personKey, before: null }, next);
  return ok(id);
}

/** Writes the next version of a locked record with its event. Refusal: `record-exists` where its new key is taken. */
export async function advance(unit: Unit, ctx: Ctx, record: OpenRecord, next: NextVersion): Promise<Result<null>> {
  const key = recordKeyOf(record.personId, next.content);
  const taken = await queries.recordsWithKeys(unit.db, [key]);
  if (next.state !== "void" && taken.some((other) => other.id !== record.id)) {
    return no("records:refusal.record-exists");
  }
  const moved = await unlessTaken(
    writes.advanceRecord(unit.db, {
      id: record.id,
      key,
      from: record.version,
      slot: next.state === "void" ? record.id : "",
      contentIndex: contentIndex(next.content),
      at: ctx.now,
    }),
  );
  if (moved === TAKEN) return no("records:refusal.record-exists");
  if (!moved) return staleRefusal(unit.db, changesOfRecord(record.id));
  const { id, personId, personKey } = record;
  await writeVersion(unit, ctx, { id, version: record.version + 1, personId, personKey, before: record }, next);
  return ok(null);
}

const TAKEN = Symbol("the key is taken");

/** `TAKEN` where another record took the key since it was looked for: two who enter the same at the same moment. */
async function unlessTaken<T>(writing: Promise<T>): Promise<T | typeof TAKEN> {
  try {
    return await writing;
  } catch (error) {
    if ((error as { errno?: number }).errno === 1062) return TAKEN;
    throw error;
  }
}

async function writeVersion(
  unit: Unit,
  ctx: Ctx,
  at: { id: string; version: number; personId: string; personKey: Buffer; before: OpenRecord | null },
  next: NextVersion,
): Promise<void> {
  const hasEndEvidence = provesEnd(next, at.before);
  await writes.insertVersions(unit.db, [
    {
      recordId: at.id,
      version: at.version,
      personId: at.personId,
      at: ctx.now,
      act: next.act,
      state: next.state,
      content: next.content,
      narrative: sealNarrative(at.personKey, next.content),
      bodyUnitId: next.bodyUnitId,
      hasEndEvidence,
      appeal: next.appeal,
      reason: next.reason,
      evidenceFileId: next.evidenceFileId,
      importId: at.before?.importId ?? null,
      enteredBy: next.enteredBy,
      confirmedBy: next.confirmedBy,
    },
  ]);
  unit.record({
    name: next.event,
    subject: { type: "record", id: at.id },
    before: at.before && snapshotOf(at.before.content, at.before),
    after: snapshotOf(next.content, { ...next, version: at.version, hasEndEvidence }),
    person: { id: at.personId, key: at.personKey },
  });
}
