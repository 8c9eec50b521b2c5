import type { Refusal } from "~/platform/result";
import type { CandidateAnswer, CaseState, MatchedBy, MatchState } from "./vetting.types";

/** What can be done to a case; the verb of the use case. */
export type CaseAct =
  | "confirm-match"
  | "decide-candidate"
  | "enter-reply"
  | "submit-case"
  | "approve-case"
  | "return-case"
  | "issue-opinion"
  | "withdraw-case"
  | "record-outcome";

const ALLOWED: Record<CaseAct, readonly CaseState[]> = {
  "confirm-match": ["answered", "returned"],
  "decide-candidate": ["answered", "returned"],
  "enter-reply": ["answered", "returned"],
  "submit-case": ["answered", "returned"],
  "approve-case": ["decided"],
  "return-case": ["decided", "approved"],
  "issue-opinion": ["approved"],
  "withdraw-case": ["computing", "answered", "decided", "returned", "approved"],
  "record-outcome": ["issued"],
};

/** One code for every act that the state does not admit: the client reads the state and sees why. */
export function stateRefusal(act: CaseAct, state: CaseState): Refusal | null {
  if (ALLOWED[act].includes(state)) return null;
  return { code: "case-state", key: "vetting:refusal.case-state", params: { state } };
}

export function mayAct(act: CaseAct, state: CaseState): boolean {
  return ALLOWED[act].includes(state);
}

/** What the officer may write down. */
export const DECISIONS = ["no-objection", "postpone", "unsuitable", "refer", "not-answerable"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What may be written down where nothing can be said: that it waits, that it is looked into, that there is no answer. */
const OPEN_DECISIONS: readonly string[] = ["postpone", "refer", "not-answerable"] satisfies Decision[];

/** Own words that speak for a person or against one; what a client writes freely is held to the same as the list. */
const SPEAKS =
  /同意|赞成|支持|无异议|无意见|影响|未发现|未查到|没有?问题|无问题|可以|可行|^[可行]$|合格|合适|适合|适宜|通[过過]|不宜|(?<!暂不|暂缓)推荐|agree|approv|object|clear|suitable|consent|recommend|\b(?:ok(?:ay)?|yes|fit|fine|passe?[ds]?|support\w*)\b/i;

/**
 * Whether a decision leaves open what the register cannot say: by its code; in words of one's own by the conclusion that goes with
 * them, and by the words themselves where none does.
 */
export function leavesOpen(decision: string, conclusion: Decision | null = null): boolean {
  const said = isListed(decision) ? decision : conclusion;
  return said === null ? !SPEAKS.test(decision) : OPEN_DECISIONS.includes(said);
}

const isListed = (decision: string) => (DECISIONS as readonly string[]).includes(decision);

/** The conclusion that stands before words of one's own, so that what is printed says it as well; null where none does. */
export function spokenConclusion(decision: string, conclusion: Decision | null): Decision | null {
  return isListed(decision) ? null : conclusion;
}

export interface CandidateState {
  readonly no: string;
  readonly match: MatchState;
  readonly matchedBy: MatchedBy | null;
  readonly isMatchConfirmed: boolean;
  readonly answer: CandidateAnswer["answer"];
  readonly decision: string | null;
  /** The answer has changed since the decision was written. */
  readonly isDecisionStale: boolean;
}

/** Whoever was matched by name and unit is ticked by the officer first; where nothing can be said, nothing is decided. */
export function decisionRefusal(
  candidate: CandidateState,
  decision: string,
  reason: string,
  conclusion: Decision | null = null,
): Refusal | null {
  if (isUnticked(candidate)) {
    return { code: "match-not-confirmed", key: "vetting:refusal.match-not-confirmed", params: { no: candidate.no } };
  }
  if (reason.trim() === "") {
    return { code: "reason-missing", key: "vetting:refusal.reason-missing", path: "reason", status: 422 };
  }
  if (candidate.answer === "cannotSay" && !leavesOpen(decision, conclusion)) {
    return { code: "answer-open", key: "vetting:refusal.answer-open", params: { no: candidate.no } };
  }
  return null;
}

/** Whether the officer has still to say that somebody found by name and unit is the person meant. */
function isUnticked({ match, matchedBy, isMatchConfirmed }: CandidateState): boolean {
  return match === "found" && matchedBy === "nameUnit" && !isMatchConfirmed;
}

/** Every candidate is decided, on the answer that stands now; whoever took a tick back has to decide again. */
export function submissionRefusal(candidates: readonly CandidateState[]): Refusal | null {
  const open = candidates.filter((one) => one.decision === null || one.isDecisionStale || isUnticked(one));
  if (open.length === 0) return null;
  return {
    code: "candidates-undecided",
    key: "vetting:refusal.candidates-undecided",
    params: { count: open.length, first: open[0]!.no },
  };
}

/** Whoever worked on a case never signs it; `hands`: all accounts of the person who would. */
export function signatureRefusal(hands: readonly string[], officers: readonly string[]): Refusal | null {
  if (!officers.some((officer) => hands.includes(officer))) return null;
  return { code: "same-account", key: "vetting:refusal.same-account" };
}

/**
 * Whether what was read no longer is what stands: it was read at `readAt` (the revision of the case then; null where nobody
 * says), has last changed at `changedAt`, and the case is at `current` now.
 */
export function isStale(readAt: number | null, changedAt: number, current: number): boolean {
  return readAt !== null && (readAt < changedAt || readAt > current);
}

/** Whether a whole case, read at `readAt`, has moved on since by anything done to it or to a part of it. */
export const isCaseStale = (readAt: number | null, current: number): boolean => isStale(readAt, current, current);
