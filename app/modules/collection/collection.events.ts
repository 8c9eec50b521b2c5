import type { ImportState } from "./collection.types";

/** Version 1 of what the journal keeps of an import: never its rows, never a name out of them. */
export interface ImportSnapshot {
  state: ImportState;
  item: string;
  collectionItem: string | null;
  sha256: string;
  sizeBytes: number;
}

/** Version 1 of what the journal keeps of a zero-report. */
export interface ZeroReportSnapshot {
  item: string;
  contributor: string;
  fromOn: string;
  toOn: string;
  state: "pending" | "confirmed";
}

export const collectionEvents = [
  "import-staged",
  "import-mapping-corrected",
  "import-commit-requested",
  "import-committed",
  "import-cancelled",
  "zero-report-signed",
  "zero-report-confirmed",
] as const;
