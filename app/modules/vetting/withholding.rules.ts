import type { CaseState, Finding, OutwardAnswer } from "./vetting.types";

/** What another body replied for the case; seen by whoever works on the case or signs it, and printed nowhere. */
export const isReply = (finding: Pick<Finding, "kind">): boolean => finding.kind.startsWith("reply:");

/** Whether what may be told is less than what was answered, because a reply decides. */
export function isWithheld(answered: OutwardAnswer, outward: OutwardAnswer): boolean {
  return (
    answered.answer !== outward.answer ||
    answered.code !== outward.code ||
    answered.eligibleFrom !== outward.eligibleFrom ||
    answered.barEnds !== outward.barEnds
  );
}

/**
 * Whether a reader sees what the officers have written down for a candidate. Whoever may not see the replies does not
 * learn them from the decision either: while the case is worked on it looks undecided where a reply decides; while it is
 * signed, when everybody is decided, no decision is shown; what was issued is shown as it was printed.
 */
export function showsDecision(state: CaseState, repliesShown: boolean, withheld: boolean): boolean {
  if (repliesShown || state === "issued") return true;
  return (state === "answered" || state === "returned") && !withheld;
}
