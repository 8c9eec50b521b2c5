import type { Selectable } from "kysely";
import type { Db } from "#db/connection";
import type { RecordVersions } from "#db/schema";
import type { CivilDate } from "~/platform/civil-date";
import type { OpenContent, RecordKey, StoredRecord } from "./record-content.types";
import type { AppealStage, RecordAct } from "./records.types";

export type { StoredRecord };

/** Every column of a version but its encrypted narrative. */
export const versionColumns = [
  "record_versions.record_id",
  "record_versions.version",
  "record_versions.person_id",
  "record_versions.known_from",
  "record_versions.superseded_at",
  "record_versions.act",
  "record_versions.state",
  "record_versions.kind",
  "record_versions.body",
  "record_versions.body_unit_id",
  "record_versions.document_no",
  "record_versions.decided_on",
  "record_versions.effective_on",
  "record_versions.date_precision",
  "record_versions.months",
  "record_versions.stated_until",
  "record_versions.until_basis",
  "record_versions.lifted_on",
  "record_versions.lift_document_no",
  "record_versions.has_end_evidence",
  "record_versions.removed_on",
  "record_versions.restored_on",
  "record_versions.case_no",
  "record_versions.assessment_year",
  "record_versions.sentence",
  "record_versions.rights_deprived_until",
  "record_versions.court_case_no",
  "record_versions.performance",
  "record_versions.honour_level",
  "record_versions.revocation_no",
  "record_versions.appeal_stage",
  "record_versions.appeal_on",
  "record_versions.appeal_document_no",
  "record_versions.reason_code",
  "record_versions.reason_text",
  "record_versions.evidence_file_id",
  "record_versions.import_id",
  "record_versions.entered_by",
  "record_versions.confirmed_by",
] as const;

type VersionRow = Omit<Selectable<RecordVersions>, "narrative_cipher">;

/** A person can hold no more records than this in one answer; far above any real one. */
const MAX_PER_PERSON = 2_000;

/**
 * The records of one person as the register had them at an instant (now where none is given), void and unconfirmed ones
 * included, oldest decision first. Visibility is the caller's: see `visible-records.server.ts`.
 */
export async function recordsOfPerson(
  db: Db,
  personId: string,
  { knownAt = null }: { knownAt?: Date | null } = {},
): Promise<StoredRecord[]> {
  return recordsOfPersons(db, [personId], { knownAt });
}

/** The same for many people in one indexed query, ordered by person, then by day of decision. */
export async function recordsOfPersons(
  db: Db,
  personIds: readonly string[],
  { knownAt = null }: { knownAt?: Date | null } = {},
): Promise<StoredRecord[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom("record_versions")
    .select(versionColumns)
    .where("record_versions.person_id", "in", [...personIds])
    .where((eb) =>
      knownAt === null
        ? eb("record_versions.superseded_at", "is", null)
        : eb.and([
            eb("record_versions.known_from", "<=", knownAt),
            eb.or([eb("record_versions.superseded_at", "is", null), eb("record_versions.superseded_at", ">", knownAt)]),
          ]),
    )
    .orderBy("record_versions.person_id")
    .orderBy("record_versions.decided_on")
    .orderBy("record_versions.record_id")
    .limit(MAX_PER_PERSON * personIds.length)
    .execute();
  return rows.map(storedRecord);
}

/** The present version of a record with its encrypted narrative. */
export async function currentRecord(
  db: Db,
  recordId: string,
): Promise<(StoredRecord & { narrativeCipher: Buffer | null }) | undefined> {
  const row = await db
    .selectFrom("record_versions")
    .select([...versionColumns, "record_versions.narrative_cipher"])
    .where("record_versions.record_id", "=", recordId)
    .where("record_versions.superseded_at", "is", null)
    .executeTakeFirst();
  return row && { ...storedRecord(row), narrativeCipher: row.narrative_cipher };
}

/** All versions of a record, newest first, each with its narrative. */
export async function versionsOfRecord(db: Db, recordId: string) {
  const rows = await db
    .selectFrom("record_versions")
    .leftJoin("accounts as enterer", "enterer.id", "record_versions.entered_by")
    .leftJoin("accounts as confirmer", "confirmer.id", "record_versions.confirmed_by")
    .select([
      ...versionColumns,
      "record_versions.narrative_cipher",
      "enterer.display_name as enterer_name",
      "confirmer.display_name as confirmer_name",
    ])
    .where("record_versions.record_id", "=", recordId)
    .orderBy("record_versions.version", "desc")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    ...storedRecord(row),
    narrativeCipher: row.narrative_cipher,
    entererName: row.enterer_name,
    confirmerName: row.confirmer_name,
  }));
}

/** Identity and present version of a record, locked to the end of the transaction. */
export async function lockRecord(db: Db, recordId: string) {
  return db
    .selectFrom("records")
    .select(["records.id", "records.person_id", "records.version", "records.slot"])
    .where("records.id", "=", recordId)
    .forUpdate()
    .executeTakeFirst();
}

export interface KnownRecord {
  id: string;
  key: RecordKey;
  version: number;
  contentIndex: Buffer;
}

/** The standing records with these keys; void ones have given their key back. Bounded by the caller's batch. */
export async function recordsWithKeys(db: Db, keys: readonly RecordKey[]): Promise<KnownRecord[]> {
  if (keys.length === 0) return [];
  const wanted = new Set(keys.map((key) => JSON.stringify([key.personId, key.kind, key.bodyKey, key.documentKey])));
  const rows = await db
    .selectFrom("records")
    .select([
      "records.id",
      "records.person_id",
      "records.kind",
      "records.body_key",
      "records.document_key",
      "records.version",
      "records.content_index",
    ])
    .where("records.person_id", "in", [...new Set(keys.map((key) => key.personId))])
    .where("records.slot", "=", "")
    .orderBy("records.person_id")
    .orderBy("records.id")
    .limit(MAX_PER_PERSON * keys.length)
    .execute();
  return rows
    .filter((row) => wanted.has(JSON.stringify([row.person_id, row.kind, row.body_key, row.document_key])))
    .map((row) => ({
      id: row.id,
      key: { personId: row.person_id, kind: row.kind, bodyKey: row.body_key, documentKey: row.document_key },
      version: row.version,
      contentIndex: row.content_index,
    }));
}

/** A row as the rest of the module reads it. */
export function storedRecord(row: VersionRow): StoredRecord {
  const open: OpenContent = {
    kind: row.kind,
    body: row.body,
    documentNo: row.document_no,
    decidedOn: row.decided_on as CivilDate,
    effectiveOn: row.effective_on as CivilDate,
    datePrecision: row.date_precision,
    months: row.months,
    statedUntil: row.stated_until,
    untilBasis: row.until_basis,
    liftedOn: row.lifted_on,
    liftDocumentNo: row.lift_document_no,
    removedOn: row.removed_on,
    restoredOn: row.restored_on,
    caseNo: row.case_no,
    assessmentYear: row.assessment_year,
    sentence: row.sentence,
    rightsDeprivedUntil: row.rights_deprived_until,
    courtCaseNo: row.court_case_no,
    performance: row.performance,
    honourLevel: row.honour_level,
    revocationNo: row.revocation_no,
  };
  return {
    ...open,
    id: row.record_id,
    version: row.version,
    personId: row.person_id,
    act: row.act as RecordAct,
    state: row.state,
    knownFrom: row.known_from,
    supersededAt: row.superseded_at,
    bodyUnitId: row.body_unit_id,
    hasEndEvidence: row.has_end_evidence === 1,
    appeal:
      row.appeal_stage === null || row.appeal_on === null
        ? null
        : { stage: row.appeal_stage as AppealStage, on: row.appeal_on, documentNo: row.appeal_document_no },
    reasonCode: row.reason_code,
    reasonText: row.reason_text,
    evidenceFileId: row.evidence_file_id,
    importId: row.import_id,
    enteredBy: row.entered_by,
    confirmedBy: row.confirmed_by,
  };
}
