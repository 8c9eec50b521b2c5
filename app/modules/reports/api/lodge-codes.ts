import { PDF_REFUSALS } from "~/platform/pdf-check/types";

/** What may be wrong with a report number or the code of an enterprise as they were written. */
export const CODE_PROBLEMS = [
  ...["number-length", "number-format", "number-check"],
  ...["uscc-length", "uscc-format", "uscc-checksum"],
];

/** Everything that lodging, correcting and revising refuse with, for the closed list of the description. */
export const LODGE_CODES = [
  ...["number-not-yours", "number-used", "number-released"],
  ...["enterprise-unknown", "enterprise-name-differs", "agency-conflicted"],
  ...[
    "issue-in-future",
    "issue-day-stays",
    "cutoff-after-issue",
    "cutoff-after-revision",
    "expiry-not-after-issue",
    "expiry-too-late",
  ],
  ...["agency-suspended-today", "agency-removed-today", "agency-not-listed-today"],
  ...["agency-suspended-on-issue", "agency-removed-on-issue", "agency-not-listed-on-issue"],
  ...["no-scale", "no-method", "grade-outside-scale", "indicator-twice", "indicator-unknown"],
  ...["analysts-too-few", "analyst-not-listed", "analyst-ambiguous", "analysts-unparted", "analyst-conflicted"],
  ...[
    "already-lodged",
    "already-lodged-now",
    "own-number-taken",
    "file-known",
    "file-known-now",
    "other-number-printed",
  ],
  ...["no-agency", "state-secret", ...CODE_PROBLEMS, ...PDF_REFUSALS],
];
