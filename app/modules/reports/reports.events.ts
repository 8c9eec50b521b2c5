/** Version 1 of what the journal keeps of one version of a report. */
export interface ReportVersionSnapshot {
  ordinal: number;
  act: string;
  /** First day in force; absent where it was the day of issue, whatever the act. */
  inForceFrom?: string;
  no: string;
  ownNo: string | null;
  agencyId: string;
  enterpriseId: string;
  enterpriseName: string;
  purpose: string;
  dataCutoffOn: string;
  issuedOn: string;
  expiresOn: string;
  scaleId: string;
  methodId: string;
  grade: string;
  analystIds: string[];
  minutesNo: string | null;
  summary: string;
  indicators: Readonly<Record<string, string>>;
  reasonCode: string | null;
  reasonText: string | null;
  /** The adverse public facts it rests on, in the order of their ids. */
  factIds: string[];
}

/** Version 1: facts that came in later and that the report rests on, too. */
export interface TiedSnapshot {
  factIds: string[];
}

/** Version 1: the PDF of a version; digests in hex. */
export interface ReportFileSnapshot {
  ordinal: number;
  fileId: string;
  sha256: string;
  sm3: string;
  sizeBytes: number;
  pages: number;
}

/** Version 1: that a report no longer stands. */
export interface WithdrawalSnapshot {
  withdrawnOn: string;
  reasonCode: string;
  reasonText: string | null;
}

/** Version 1: whether a fact it rests on was repaired or voided since. */
export interface FactMarkSnapshot {
  factMark: string;
}

/** Version 1: the grade computed again, and what the regulator found of it. */
export interface RecomputationSnapshot {
  reportId: string;
  statedGrade: string;
  computedGrade: string | null;
  points: string | null;
  outcome: string;
  state: string;
  decisionText: string | null;
}

/** Version 1: numbers reserved or given back, under the agency that holds them; one event for all of one act. Events of before lack the agency. */
export interface NumbersSnapshot {
  agencyId: string;
  numbers: readonly string[];
}

export const reportEvents = [
  "report-lodged",
  "report-taken-in",
  "report-corrected",
  "report-revised",
  "report-file-attached",
  "report-withdrawn",
  "report-marked",
  "report-tied",
] as const;
export const recomputationEvents = ["grade-recomputed", "recomputation-decided", "recomputation-overtaken"] as const;
export const numberEvents = ["report-numbers-reserved", "report-number-released"] as const;
