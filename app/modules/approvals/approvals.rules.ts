import type { Refusal } from "~/platform/result";
import type { Approval } from "./approvals.types";

interface Signing {
  /** The accounts of the person who signs. */
  hands: readonly string[];
  /** The approval whose proposal was read; null where nobody says. */
  seen: string | null;
  /** Digest of the stored proposal, made anew. */
  proposalDigest: Uint8Array;
  /** Digest of what the proposal rests on, as it is now. */
  factsDigest: Uint8Array;
}

const refuse = (code: string): Refusal => ({ code, key: `approvals:refusal.${code}` });

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Why this person may not sign this approval now, or null: whoever submitted or signed before is out, by any account. */
export function signRefusal(
  approval: Approval | null,
  { hands, seen, proposalDigest, factsDigest }: Signing,
): Refusal | null {
  if (!approval) return refuse("nothing-submitted");
  if (seen !== null && seen !== approval.id) return refuse("proposal-replaced");
  if (approval.state !== "pending") return refuse("already-decided");
  if ([approval.submittedBy, ...approval.signedBy].some((by) => hands.includes(by))) return refuse("same-account");
  if (!same(approval.proposalDigest, proposalDigest)) return refuse("proposal-changed");
  if (!same(approval.factsDigest, factsDigest)) return refuse("facts-changed");
  return null;
}

/**
 * Why this person may not return the submission that they read, or null: who decides is another than the submitter. `hands`: their
 * accounts.
 */
export function returnRefusal(
  approval: Approval | null,
  { hands, seen }: Pick<Signing, "hands" | "seen">,
): Refusal | null {
  if (!approval) return refuse("nothing-submitted");
  if (seen !== null && seen !== approval.id) return refuse("proposal-replaced");
  if (approval.state !== "pending") return refuse("already-decided");
  return hands.includes(approval.submittedBy) ? refuse("same-account") : null;
}

/** Why this account may not take the submission back, or null: only the submitter may, while nobody has decided. */
export function withdrawRefusal(approval: Approval | null, accountId: string): Refusal | null {
  if (!approval) return refuse("nothing-submitted");
  if (approval.state !== "pending") return refuse("already-decided");
  return approval.submittedBy === accountId ? null : refuse("not-the-submitter");
}

/** Whether one more signature completes the approval. */
export function completes(approval: Approval): boolean {
  return approval.level + 1 >= approval.levels;
}
