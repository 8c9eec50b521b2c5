import type { CandidateView } from "./vetting.schema";
import type { Answer } from "./vetting.types";

/** The parts of a case that its page counts: by answer, and what is decided. */
export const PARTS = ["barred", "cannotSay", "attention", "clear", "decided"] as const satisfies readonly (
  | Answer
  | "decided"
)[];
export type Part = (typeof PARTS)[number];

type Counted = Pick<CandidateView, "answer" | "decision">;

/** The candidates of a part, in the order of the list; a decision that the facts have overtaken is none. */
export function inPart<T extends Counted>(candidates: readonly T[], part: Part): T[] {
  return candidates.filter(({ answer, decision }) =>
    part === "decided" ? decision !== null && !decision.stale : answer === part,
  );
}

/** The part that an address asks for, or null: the whole list, also where there is no such part or nobody in it. */
export function partAsked(text: string | null, candidates: readonly Counted[]): Part | null {
  const part = PARTS.find((one) => one === text);
  return part && inPart(candidates, part).length > 0 ? part : null;
}
