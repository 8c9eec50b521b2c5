import type { OpenContent, RecordContent, RecordKey, StoredRecord } from "./record-content.types";
import type { EffectRecord } from "./records.types";

/** In the order in which screens and digests name them. */
export const CONTENT_FIELDS: readonly (keyof RecordContent)[] = [
  "kind",
  "body",
  "documentNo",
  "decidedOn",
  "effectiveOn",
  "datePrecision",
  "months",
  "statedUntil",
  "untilBasis",
  "liftedOn",
  "liftDocumentNo",
  "removedOn",
  "restoredOn",
  "caseNo",
  "assessmentYear",
  "sentence",
  "rightsDeprivedUntil",
  "courtCaseNo",
  "performance",
  "honourLevel",
  "revocationNo",
  "facts",
  "note",
];

/** A record is its person, kind, deciding body and document number; without a number, the day of the decision. */
export function recordKeyOf(
  personId: string,
  content: Pick<RecordContent, "kind" | "body" | "documentNo" | "decidedOn">,
): RecordKey {
  return {
    personId,
    kind: content.kind,
    bodyKey: content.body.replace(/\s+/gu, ""),
    documentKey: content.documentNo?.replace(/\s+/gu, "") || `on:${content.decidedOn}`,
  };
}

/** One text for one key, to look it up in a map. */
export function keyText(key: RecordKey): string {
  return JSON.stringify([key.personId, key.kind, key.bodyKey, key.documentKey]);
}

/** The same text for the same content, whatever the order of its fields. */
export function contentText(content: RecordContent): string {
  return JSON.stringify(CONTENT_FIELDS.map((field) => content[field] ?? null));
}

/** The fields in which two contents differ, in their order. */
export function changedFields(before: RecordContent, after: RecordContent): (keyof RecordContent)[] {
  return CONTENT_FIELDS.filter((field) => (before[field] ?? null) !== (after[field] ?? null));
}

type End = Pick<RecordContent, "statedUntil" | "untilBasis" | "liftedOn" | "liftDocumentNo">;

/** A named basis of the stated end or a numbered lifting document proves it. */
export function namesEndEvidence(content: Pick<End, "untilBasis" | "liftDocumentNo">): boolean {
  return content.untilBasis !== null || content.liftDocumentNo !== null;
}

/**
 * Whether a record that stands was lifted: it says when and by which document, or it was lifted by an act and still is from that day.
 * A lifting taken back by a correction or revision is none any more.
 */
export function standingState(
  { liftedOn, liftDocumentNo }: Pick<End, "liftedOn" | "liftDocumentNo">,
  before: { readonly state: string; readonly liftedOn: string | null } | null = null,
): "in-effect" | "lifted" {
  if (liftedOn === null) return "in-effect";
  const isLiftedStill = before?.state === "lifted" && before.liftedOn === liftedOn;
  return liftDocumentNo !== null || isLiftedStill ? "lifted" : "in-effect";
}

/**
 * Whether the stated end or the lifting of a version is proved: it names the document, or a paper came with the very act that
 * stated that end or that lifting. The paper of any other act (a corrected typing error, a revised length) says nothing of the
 * end; what was proved stays proved for as long as neither day nor its document is changed.
 */
export function provesEnd(
  next: { readonly content: End; readonly evidenceFileId: string | null },
  before: { readonly content: End; readonly hasEndEvidence: boolean } | null,
): boolean {
  if (namesEndEvidence(next.content)) return true;
  const { statedUntil, liftedOn } = next.content;
  const isEndNew = statedUntil !== (before?.content.statedUntil ?? null);
  const isLiftingNew = liftedOn !== (before?.content.liftedOn ?? null);
  if (next.evidenceFileId !== null && ((isEndNew && statedUntil !== null) || (isLiftingNew && liftedOn !== null)))
    return true;
  if (!before || isEndNew || isLiftingNew || namesEndEvidence(before.content)) return false;
  return before.hasEndEvidence;
}

/** What the effect engine reads of a stored record. */
export function effectRecordOf(stored: StoredRecord): EffectRecord {
  return {
    id: stored.id,
    kind: stored.kind,
    body: stored.body,
    documentNo: stored.documentNo,
    decidedOn: stored.decidedOn,
    effectiveOn: stored.effectiveOn,
    datePrecision: stored.datePrecision,
    months: stored.months,
    statedUntil: stored.statedUntil,
    hasLiftingOrEndEvidence: stored.hasEndEvidence,
    liftedOn: stored.liftedOn,
    removedOn: stored.removedOn,
    restoredOn: stored.restoredOn,
    caseNo: stored.caseNo,
    assessmentYear: stored.assessmentYear,
    sentence: stored.sentence,
    rightsDeprivedUntil: stored.rightsDeprivedUntil,
    honourLevel: stored.honourLevel,
    revokedByDocument: stored.revocationNo,
    state: stored.state,
    appeal: stored.appeal,
  };
}

/** What a stored version says, and nothing of what is kept about it. */
export function openContentOf(stored: StoredRecord): OpenContent {
  const fields = CONTENT_FIELDS.filter((field): field is keyof OpenContent => field !== "facts" && field !== "note");
  return Object.fromEntries(fields.map((field) => [field, stored[field]])) as unknown as OpenContent;
}
