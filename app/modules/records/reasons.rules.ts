import { CORRECT_REASON, LIFT_REASON, REVISE_REASON, VOID_REASON } from "#db/reference/code-tables/record-reasons";
import type { Refusal } from "~/platform/result";

/** The list of reasons of each act that changes what stands. */
export const REASONS = { correct: CORRECT_REASON, revise: REVISE_REASON, void: VOID_REASON, lift: LIFT_REASON };

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

const refuse = (code: string, path: string): Refusal => ({ code, key: `records:refusal.${code}`, path, status: 422 });
