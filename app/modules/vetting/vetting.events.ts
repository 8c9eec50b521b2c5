import type { ReplySource } from "#db/reference/vetting/types";
import type { Answer, CaseState, MatchState } from "./vetting.types";

/** Version 1 of what the journal keeps of vetting. People are named by id, never by number; replies by their digest alone. */
export interface CaseSnapshot {
  readonly state: CaseState;
  readonly revision: number;
}

export interface CaseOpened extends CaseSnapshot {
  readonly purpose: string;
  readonly asOf: string;
  readonly title: string;
  readonly requester: string | null;
  readonly documentNo: string;
  readonly replyDueOn: string;
  readonly candidates: number;
}

export interface CaseAnswered extends CaseSnapshot {
  /** As they may be told: what a reply decides counts among what cannot be said. */
  readonly answers: Readonly<Partial<Record<Answer, number>>>;
  readonly factsDigest: string;
}

export interface CandidateSnapshot {
  readonly caseId: string;
  readonly no: string;
  readonly match?: MatchState | null;
  readonly personId?: string | null;
  readonly decision?: string | null;
  readonly reason?: string | null;
}

export interface ReplySnapshot {
  readonly caseId: string;
  readonly no: string;
  readonly from: ReplySource;
  readonly documentNo: string;
  readonly on: string;
}

export interface OutcomeSnapshot {
  readonly caseId: string;
  readonly no: string;
  readonly outcome: string;
  readonly on: string;
}

/** What an office has set of a purpose. */
export interface PurposeSnapshot {
  readonly signOffLevels: number;
  readonly replyWorkingDays: number;
}

export const vettingEvents = [
  "case-opened",
  "case-answered",
  "match-confirmed",
  "candidate-decided",
  "reply-entered",
  "case-submitted",
  "case-signed",
  "case-approved",
  "case-returned",
  "opinion-issued",
  "case-withdrawn",
  "outcome-recorded",
  "purpose-changed",
] as const;
