import type { Insertable } from "kysely";
import type { Db } from "#db/connection";
import type { RecordVersions } from "#db/schema";
import type { RecordContent, RecordKey } from "./record-content.types";
import type { AppealMark, RecordAct } from "./records.types";

export interface NewRecord {
  id: string;
  key: RecordKey;
  contentIndex: Buffer;
}

export interface NewVersion {
  recordId: string;
  version: number;
  personId: string;
  at: Date;
  act: RecordAct;
  state: "entered" | "in-effect" | "lifted" | "void";
  content: RecordContent;
  /** Facts and remarks, sealed under the person's key; null where there are none. */
  narrative: Buffer | null;
  bodyUnitId: string | null;
  hasEndEvidence: boolean;
  appeal: AppealMark | null;
  reason: { code: string; text: string | null } | null;
  evidenceFileId: string | null;
  importId: string | null;
  enteredBy: string | null;
  confirmedBy: string | null;
}

/** Rows of one statement: far below the packet limit even with long narratives. */
const CHUNK = 500;

/** @throws the database's duplicate-key error (1062) where a standing record has the same key */
export async function insertRecords(db: Db, records: readonly NewRecord[], at: Date): Promise<void> {
  for (let i = 0; i < records.length; i += CHUNK) {
    const rows = records.slice(i, i + CHUNK).map(({ id, key, contentIndex }) => ({
      id,
      person_id: key.personId,
      kind: key.kind,
      body_key: key.bodyKey,
      document_key: key.documentKey,
      version: 1,
      content_index: contentIndex,
      created_at: at,
      updated_at: at,
    }));
    await db.insertInto("records").values(rows).execute();
  }
}

export async function insertVersions(db: Db, versions: readonly NewVersion[]): Promise<void> {
  for (let i = 0; i < versions.length; i += CHUNK) {
    await db
      .insertInto("record_versions")
      .values(versions.slice(i, i + CHUNK).map(versionRow))
      .execute();
  }
}

/**
 * Makes the next version the present one: closes the one before and moves the head. False where the record has moved on
 * since `version` was read. The key follows the content; a void record gives it back.
 */
export async function advanceRecord(
  db: Db,
  { id, from, key, slot, contentIndex, at }: NewRecord & { from: number; slot: string; at: Date },
): Promise<boolean> {
  const result = await db
    .updateTable("records")
    .set({
      version: from + 1,
      kind: key.kind,
      body_key: key.bodyKey,
      document_key: key.documentKey,
      slot,
      content_index: contentIndex,
      updated_at: at,
    })
    .where("records.id", "=", id)
    .where("records.version", "=", from)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await db
    .updateTable("record_versions")
    .set({ superseded_at: at })
    .where("record_versions.record_id", "=", id)
    .where("record_versions.version", "=", from)
    .execute();
  return true;
}

function versionRow(version: NewVersion): Insertable<RecordVersions> {
  const { content, appeal, reason } = version;
  return {
    record_id: version.recordId,
    version: version.version,
    person_id: version.personId,
    known_from: version.at,
    superseded_at: null,
    act: version.act,
    state: version.state,
    kind: content.kind,
    body: content.body,
    body_unit_id: version.bodyUnitId,
    document_no: content.documentNo,
    decided_on: content.decidedOn,
    effective_on: content.effectiveOn,
    date_precision: content.datePrecision,
    months: content.months,
    stated_until: content.statedUntil,
    until_basis: content.untilBasis,
    lifted_on: content.liftedOn,
    lift_document_no: content.liftDocumentNo,
    has_end_evidence: version.hasEndEvidence ? 1 : 0,
    removed_on: content.removedOn,
    restored_on: content.restoredOn,
    case_no: content.caseNo,
    assessment_year: content.assessmentYear,
    sentence: content.sentence,
    rights_deprived_until: content.rightsDeprivedUntil,
    court_case_no: content.courtCaseNo,
    performance: content.performance,
    honour_level: content.honourLevel,
    revocation_no: content.revocationNo,
    narrative_cipher: version.narrative,
    appeal_stage: appeal?.stage ?? null,
    appeal_on: appeal?.on ?? null,
    appeal_document_no: appeal?.documentNo ?? null,
    reason_code: reason?.code ?? null,
    reason_text: reason?.text ?? null,
    evidence_file_id: version.evidenceFileId,
    import_id: version.importId,
    entered_by: version.enteredBy,
    confirmed_by: version.confirmedBy,
  };
}
