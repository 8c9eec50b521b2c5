import type { Refusal } from "~/platform/result";
import type { ImportState } from "./collection.types";

export interface ImportStanding {
  readonly state: ImportState;
  readonly stagedBy: string;
}

const refuse = (code: string): Refusal => ({ code, key: `collection:refusal.${code}`, status: 409 });

/**
 * Whether this person may commit: only what is staged, and never what they staged themselves, by whichever of their accounts
 * (`hands`; four eyes). `taken`: rows that are new, changed or unchanged; a file of which none stands delivers nothing.
 */
export function commitRefusal(
  standing: ImportStanding & { readonly taken: number },
  hands: readonly string[],
): Refusal | null {
  if (standing.state === "committed" || standing.state === "committing") return refuse("already-committed");
  if (standing.state !== "staged") return refuse("not-staged");
  if (hands.includes(standing.stagedBy)) return refuse("same-account");
  return standing.taken === 0 ? refuse("nothing-accepted") : null;
}

/** A file may be cancelled until its commit has begun. */
export function cancelRefusal(standing: ImportStanding): Refusal | null {
  switch (standing.state) {
    case "queued":
    case "reading":
    case "staged":
    case "refused":
      return null;
    case "cancelled":
      return refuse("already-cancelled");
    default:
      return refuse("already-committed");
  }
}

/**
 * Sheet, header and columns can be corrected while nothing was committed, by whoever delivered the file: what goes in is decided by the
 * stager and signed by another, so that nobody commits a reading of their own.
 */
export function mappingRefusal(
  standing: ImportStanding & { readonly hasFile: boolean },
  accountId: string,
): Refusal | null {
  if (standing.stagedBy !== accountId) return refuse("not-the-stager");
  if (!standing.hasFile) return refuse("file-not-kept");
  return standing.state === "staged" || standing.state === "refused" ? null : refuse("not-staged");
}

/** Taking a committed import back is not offered yet: what was built on it must be undone first. */
export function withdrawalRefusal(standing: ImportStanding): Refusal {
  return refuse(standing.state === "committed" ? "withdrawal-not-offered" : "not-committed");
}
