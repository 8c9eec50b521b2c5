import type { SheetMapping } from "~/modules/reference/sheet-recognition.types";
import type { ImportState } from "./collection.types";

/**
 * Version 2 of what the journal keeps of an import: never its rows, never a name out of them. An event carries the fields
 * that changed; `reading` counts as `queued`, and counts are null until the file is read. (Version 1 had state, item and file.)
 */
export interface ImportSnapshot {
  state: ImportState;
  item: string;
  collectionItem: string | null;
  contributor: string | null;
  unitId: string | null;
  agencyId: string | null;
  fileId: string | null;
  sha256: string;
  sizeBytes: number;
  /** Sheet, header rows and columns that somebody pointed at. */
  mapping: SheetMapping | null;
  /** Keyed mark of the name of the file and of the columns that were recognised. */
  proof: string;
  /** Who staged it. */
  accountId: string;
  stagedByName: string;
  stagedAt: string;
  added: number | null;
  changed: number | null;
  unchanged: number | null;
  refused: number | null;
  warned: number | null;
  committedBy: string | null;
  committedByName: string | null;
  committedAt: string | null;
  finishedAt: string | null;
}

/** Version 2 of what the journal keeps of a zero-report. (Version 1 did not say by whom and when.) */
export interface ZeroReportSnapshot {
  item: string;
  contributor: string;
  /** First and last day, both inclusive. */
  fromOn: string;
  toOn: string;
  state: "pending" | "confirmed";
  signedBy: string;
  signedByName: string;
  signedAt: string;
  confirmedBy: string | null;
  confirmedByName: string | null;
  confirmedAt: string | null;
}

export const importEvents = [
  "import-staged",
  "import-checked",
  "import-refused",
  "import-mapping-corrected",
  "import-commit-requested",
  "import-committed",
  "import-sent-back",
  "import-cancelled",
  "import-failed",
] as const;

export const zeroReportEvents = ["zero-report-signed", "zero-report-confirmed"] as const;
