import {
  APPEAL_REASON,
  CORRECT_REASON,
  LIFT_REASON,
  REVISE_REASON,
  VOID_REASON,
} from "#db/reference/code-tables/record-reasons";
import type { Refusal } from "~/platform/result";
import type { AppealStage } from "./records.types";

/** The list of reasons of each act that changes what stands. */
export const REASONS = {
  correct: CORRECT_REASON,
  revise: REVISE_REASON,
  void: VOID_REASON,
  lift: LIFT_REASON,
  appeal: APPEAL_REASON,
};

export type ReasonedAct = keyof typeof REASONS;

/** Codes of the reasons of an act, at least one. */
export const reasonsOf = (act: ReasonedAct) => REASONS[act].entries.map(({ code }) => code) as [string, ...string[]];

/** What an act rests on: a reason of its own list, the facts in words, and the paper that shows them. */
export interface Grounds {
  readonly reason: { readonly code: string; readonly text: string | null };
  readonly evidenceFileId: string | null;
}

/** What is missing for an act on a record, or null. Held at the screen and here again, so that no other way leads around it. */
export function groundsRefusal(act: ReasonedAct, { reason, evidenceFileId }: Grounds): Refusal | null {
  if (!reasonsOf(act).includes(reason.code)) return refuse("reason-unknown", "reasonCode");
  if (!reason.text?.trim()) return refuse("reason-text-missing", "reasonText");
  return evidenceFileId === null ? refuse("evidence-missing", "evidence") : null;
}

/** At which stages of a remedy each reason can be given; any other reason fits every stage. */
const STAGES: Readonly<Record<string, readonly AppealStage[]>> = {
  "remedy-sought": ["review", "second-review", "appeal", "further-appeal"],
  "remedy-accepted": ["review", "second-review", "appeal", "further-appeal"],
  "remedy-ordered": ["review", "second-review", "appeal", "further-appeal"],
  "remedy-decided": ["upheld", "changed", "revoked"],
  "remedy-withdrawn": ["withdrawn"],
};

/** A remedy is not at its end because it was sought, nor under way because it was decided: `reason-unfit`, or null. */
export function appealReasonRefusal(stage: AppealStage, reasonCode: string): Refusal | null {
  const stages = STAGES[reasonCode];
  return stages && !stages.includes(stage) ? refuse("reason-unfit", "reasonCode") : null;
}

const refuse = (code: string, path: string): Refusal => ({ code, key: `records:refusal.${code}`, path, status: 422 });
