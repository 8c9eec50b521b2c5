import type { Db } from "#db/connection";
import { newId } from "~/platform/id";
import type { Unit } from "~/platform/process.server";
import { unwrapKey } from "~/platform/secrets.server";
import { contentIndex, sealNarrative } from "./narrative.server";
import { keyText, namesEndEvidence, recordKeyOf, standingState } from "./record-content.rules";
import type { RecordContent } from "./record-content.types";
import * as recordPeople from "./record-people.queries.server";
import * as writes from "./record-writes.queries.server";
import type { RecordSnapshot } from "./records.events";
import * as queries from "./records.queries.server";

/** What a row of a workbook says of a person already found. */
export interface ImportedRecord {
  personId: string;
  content: RecordContent;
  /** The unit whose name the deciding body carries, where there is one. */
  bodyUnitId: string | null;
}

/** `new`: to be added; `same`: stored as it is; `differs`: the same record with other content, to be corrected by hand. */
export type ImportVerdict = "new" | "same" | "differs";

/** Compares rows with what is stored, in one query for the batch; one verdict a row, in their order. */
export async function compareWithStored(db: Db, rows: readonly ImportedRecord[]): Promise<ImportVerdict[]> {
  const keys = rows.map((row) => recordKeyOf(row.personId, row.content));
  const known = await queries.recordsWithKeys(db, keys);
  const byKey = new Map(known.map((record) => [keyText(record.key), record.contentIndex]));
  return rows.map((row, index) => {
    const stored = byKey.get(keyText(keys[index]!));
    if (!stored) return "new";
    return stored.equals(contentIndex(row.content)) ? "same" : "differs";
  });
}

export interface ImportCommit {
  importId: string;
  stagedBy: string;
  committedBy: string;
  now: Date;
}

/**
 * Adds records inside the transaction of a commit, confirmed by whoever commits: one row, one version and one event a
 * record, in chunks, memory flat. Returns false, with nothing to be kept, where a person is gone or a key has been taken
 * since the rows were checked.
 */
export async function insertImportedRecords(
  unit: Unit,
  rows: readonly ImportedRecord[],
  commit: ImportCommit,
): Promise<boolean> {
  const recordKeys = rows.map((row) => recordKeyOf(row.personId, row.content));
  if (new Set(recordKeys.map(keyText)).size < rows.length) return false;
  if ((await queries.recordsWithKeys(unit.db, recordKeys)).length > 0) return false;
  const wrapped = await recordPeople.keysOfPersons(
    unit.db,
    rows.map((row) => row.personId),
  );
  const keys = new Map([...wrapped].map(([id, key]) => [id, unwrapKey(key)]));
  if (rows.some((row) => !keys.has(row.personId))) return false;

  const records: writes.NewRecord[] = [];
  const versions: writes.NewVersion[] = [];
  for (const [index, { personId, content, bodyUnitId }] of rows.entries()) {
    const id = newId();
    const personKey = keys.get(personId)!;
    const hasEndEvidence = namesEndEvidence(content);
    const state = standingState(content);
    records.push({ id, key: recordKeys[index]!, contentIndex: contentIndex(content) });
    versions.push({
      recordId: id,
      version: 1,
      personId,
      at: commit.now,
      act: "entered",
      state,
      content,
      narrative: sealNarrative(personKey, content),
      bodyUnitId,
      hasEndEvidence,
      appeal: null,
      reason: null,
      evidenceFileId: null,
      importId: commit.importId,
      enteredBy: commit.stagedBy,
      confirmedBy: commit.committedBy,
    });
    const after: RecordSnapshot = { ...content, version: 1, state, hasEndEvidence, appeal: null, evidenceFileId: null };
    unit.record({
      name: "record-imported",
      subject: { type: "record", id },
      before: null,
      after,
      person: { id: personId, key: personKey },
    });
  }
  await writes.insertRecords(unit.db, records, commit.now);
  await writes.insertVersions(unit.db, versions);
  await unit.flush();
  return true;
}
