/** Version 1 of what the journal keeps of a comparison: never the text of a file. */
export interface ComparisonSnapshot {
  reportId: string;
  versionId: string;
  /** Hex; of the file that was handed in. */
  sha256: string;
  result: string;
  finding: string | null;
  findingText: string | null;
}

export const comparisonEvents = ["report-compared", "comparison-judged"] as const;
