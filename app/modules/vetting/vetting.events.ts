import type { ReplySource } from "#db/reference/vetting/types";
import type { Answer, CaseState, FindingVerdict, MatchedBy, MatchState, OutwardAnswer } from "./vetting.types";

/*
 * Version 2 of what the journal keeps of vetting (version 1 did not carry what the tables hold). An event carries the
 * fields that changed; the first one of a thing carries all. People are named by id, never by number. `proof` and `line`
 * are keyed marks: they change with what they stand for and do not say it. What another body replied, and what follows from
 * it alone, is never said.
 */

/** A case with its officers, its opinion and by a mark whom it lets its officers read; its revision is not in it. */
export interface CaseSnapshot {
  readonly state: CaseState;
  readonly purpose: string;
  readonly asOf: string;
  readonly title: string;
  readonly requester: string | null;
  readonly documentNo: string;
  readonly replyDueOn: string;
  readonly letterFileId: string | null;
  readonly listFileId: string | null;
  readonly unitId: string | null;
  readonly divisionCode: string | null;
  readonly candidates: number;
  readonly levels: number;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly answeredAt: string | null;
  readonly submittedBy: string | null;
  readonly submittedAt: string | null;
  readonly returnReason: string | null;
  readonly withdrawalReason: string | null;
  readonly closedAt: string | null;
  readonly factsDigest: string | null;
  readonly officers: readonly CaseOfficer[];
  readonly opinion: IssuedOpinion | null;
  /** Of the pairs of account and person that may be read because of the case; null where there are none. */
  readonly grants: string | null;
  /** Of contact, columns of the list and coverage receipts. */
  readonly proof: string;
}

interface CaseOfficer {
  readonly accountId: string;
  readonly part: string;
  readonly level: number;
  readonly at: string;
}

interface IssuedOpinion {
  readonly documentNo: string;
  readonly year: number;
  readonly number: number;
  readonly on: string;
  readonly accountId: string;
  readonly at: string;
  readonly xlsxFileId: string;
  readonly xlsx: string | null;
  readonly pdfFileId: string;
  readonly pdf: string | null;
  /** Digest of the snapshot as it is stored, and as it was stated. */
  readonly snapshot: string;
  readonly snapshotDigest: string;
}

/** What the event of an answer says beside what the case holds. */
export interface CaseAnswered {
  /** As they may be told: what a reply decides counts among what cannot be said. */
  readonly answers: Readonly<Partial<Record<Answer, number>>>;
}

/** A candidate from its first answer on; under the key of the person who is meant. */
export interface CandidateSnapshot extends OutwardAnswer {
  readonly caseId: string;
  readonly no: string;
  /** Of the line as it came in; with the first event only, it never changes. */
  readonly line?: string;
  readonly match: MatchState | null;
  readonly matchedBy: MatchedBy | null;
  readonly personId: string | null;
  readonly matchConfirmedBy: string | null;
  readonly findings: readonly CandidateFinding[];
  /** Null where a reply decides; then it is in the proof alone. */
  readonly decision: string | null;
  /** The same; null as well where nobody is matched under whose key it could be. */
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** Of everything else that the row holds but a draft. */
  readonly proof: string;
}

export interface CandidateFinding {
  readonly recordId: string | null;
  readonly version: number | null;
  readonly kind: string;
  readonly verdict: FindingVerdict;
  readonly rule: string;
  readonly effectiveOn: string | null;
  readonly until: string | null;
}

export interface ReplySnapshot {
  readonly caseId: string;
  readonly no: string | null;
  readonly from: ReplySource;
  readonly documentNo: string;
  readonly on: string;
  readonly accountId: string;
  /** Of the reply itself and what it means. */
  readonly proof: string;
}

export interface OutcomeSnapshot {
  readonly caseId: string;
  readonly no: string | null;
  readonly candidateId: string;
  readonly personId: string | null;
  readonly outcome: string;
  readonly on: string;
  readonly documentNo: string | null;
  readonly accountId: string;
  readonly recordedAt: string;
  /** Of the note. */
  readonly proof: string;
}

/** What an office has set of a purpose. */
export interface PurposeSnapshot {
  readonly signOffLevels: number;
  readonly replyWorkingDays: number;
}

export const caseEvents = [
  "case-opened",
  "case-answered",
  "case-updated",
  "case-submitted",
  "case-signed",
  "case-approved",
  "case-returned",
  "opinion-issued",
  "case-withdrawn",
] as const;

export const candidateEvents = ["candidate-answered", "match-confirmed", "candidate-decided"] as const;
export const replyEvents = ["reply-entered"] as const;
export const outcomeEvents = ["outcome-recorded"] as const;
export const purposeEvents = ["purpose-changed"] as const;
