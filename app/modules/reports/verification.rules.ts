import type { CivilDate } from "~/platform/civil-date";
import type { ReportState } from "./reports.types";

export type ReportStatusOn = "not-yet-issued" | "valid" | "expired" | "withdrawn";

interface Validity {
  readonly state: ReportState;
  readonly issuedOn: CivilDate;
  /** Last day of validity. */
  readonly expiresOn: CivilDate;
  /** First day without validity. */
  readonly withdrawnOn: CivilDate | null;
}

/** How a report stands on a day by the version in force then. A withdrawal holds from its own day on; the day of issue and the last day are both valid. */
export function statusOn({ state, issuedOn, expiresOn, withdrawnOn }: Validity, day: CivilDate): ReportStatusOn {
  if (day < issuedOn) return "not-yet-issued";
  if (state === "withdrawn" && withdrawnOn !== null && day >= withdrawnOn) return "withdrawn";
  return day > expiresOn ? "expired" : "valid";
}

/** How the bytes of a PDF stand to what was lodged. */
export type BytesVerdict =
  | "identical"
  | "identical-to-earlier-version"
  | "identical-to-later-version"
  | "different"
  | "no-original-yet";

interface Original {
  readonly ordinal: number;
  /** Hex; null while a report that was taken in waits for its original. */
  readonly sha256: string | null;
}

/** `inForce`: the ordinal of the version in force on the day that is asked for. */
export function bytesVerdict(sha256: string, originals: readonly Original[], inForce: number): BytesVerdict {
  const match = originals.findLast((original) => original.sha256 === sha256);
  if (match?.ordinal === inForce) return "identical";
  if (match) return match.ordinal < inForce ? "identical-to-earlier-version" : "identical-to-later-version";
  const standing = originals.find((original) => original.ordinal === inForce);
  return standing?.sha256 ? "different" : "no-original-yet";
}

/** What a verification says nothing about; each is the sentence `reports:not-checked.<code>`. */
export const NOT_CHECKED = ["content", "seals", "bidder", "later-facts"] as const;

/** The same where a report was found: a number that is on file says nothing of the file that somebody holds. */
export function notChecked(bytes: BytesVerdict | null): readonly string[] {
  return bytes === null || bytes === "no-original-yet" ? ["file", ...NOT_CHECKED] : NOT_CHECKED;
}
