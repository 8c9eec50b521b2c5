import type { ScaleGrade } from "./grading.types";

/** Version 1 of what the journal keeps of the register of agencies. Days are civil days; contents by their digest. */
export interface AgencySnapshot {
  code: string | null;
  uscc: string;
  name: string;
  home: string;
  filingState: string;
  standing: string;
  filingNo: string | null;
  listedOn: string | null;
  contentDigest: string;
}

export interface FilingSnapshot {
  agencyId: string;
  kind: string;
  state: string;
  eventOn: string | null;
  receivedOn: string | null;
  statementYear: number | null;
  effectiveOn: string | null;
  isLate: boolean;
  round: number;
  contentDigest: string;
}

/** Version 1, with `filing-submitted`: the papers that were with it. Events of before submissions were kept lack them. */
export interface SubmittedSnapshot extends FilingSnapshot {
  papers: readonly string[];
}

/** A submission by the event that tells of it: who and when are its process's. */
export interface FoldedSubmission {
  ordinal: number;
  contentDigest: string;
  eventOn: string | null;
  statementYear: number | null;
  papers: readonly string[];
  by: string | null;
  at: string;
}

/** Version 1, with `filing-returned`: what the regulator asks to be mended in this round. */
export interface ReturnedSnapshot extends FilingSnapshot {
  remarks: readonly FilingRemark[];
}

export interface FilingRemark {
  id: string;
  round: number;
  path: string;
  remark: string;
}

export interface ScaleSnapshot {
  agencyId: string;
  ordinal: number;
  grades: readonly ScaleGrade[];
  validFrom: string;
  validUntil: string | null;
}

export interface MethodSnapshot {
  agencyId: string;
  ordinal: number;
  scaleId: string;
  name: string;
  methodDigest: string;
  validFrom: string;
  validUntil: string | null;
}

export interface AnalystSnapshot {
  name: string;
  credential: string;
  credentialNo: string;
  postings: { agencyId: string; fromOn: string; untilOn: string | null }[];
}

export interface MeasureSnapshot {
  agencyId: string;
  kind: string;
  state: string;
  fromOn: string;
  untilOn: string | null;
  publicUntil: string | null;
  basis: string;
  reason: string;
  documentNo: string;
  penaltyDocumentNo: string | null;
  liftedOn: string | null;
  liftingDocumentNo: string | null;
  liftingReason: string | null;
}

export interface InterestSnapshot {
  agencyId: string;
  analystId: string | null;
  uscc: string;
  kind: string;
  fromOn: string;
  untilOn: string | null;
}

export interface CheckSnapshot {
  agencyId: string;
  checkedOn: string;
  title: string;
  result: string;
  remarks: string | null;
}

export interface ComplaintSnapshot {
  agencyId: string;
  complaintNo: string;
  reportId: string | null;
  receivedOn: string;
  state: string;
  decidedOn: string | null;
  decision: string | null;
  /** The answer of the agency by its digest: it may name people. Events of before agencies could answer lack all four. */
  answerDigest: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  answerFileId: string | null;
}

export interface DutySnapshot {
  agencyId: string;
  rule: string;
  title: string;
  dueOn: string;
  state: string;
  metOn: string | null;
  /** Why a regulator waived it; events of before lack both. */
  waiverReason: string | null;
  waiverText: string | null;
}

export interface FilingFileSnapshot {
  filingId: string;
  slot: string;
  fileId: string;
}

export const agencyEvents = ["agency-drafted", "agency-changed", "agency-listed", "agency-standing-changed"] as const;
export const filingEvents = [
  "filing-drafted",
  "filing-saved",
  "filing-submitted",
  "filing-returned",
  "filing-listed",
  "filing-withdrawn",
] as const;
export const scaleEvents = ["scale-filed", "scale-ended"] as const;
export const methodEvents = ["method-filed", "method-ended"] as const;
export const analystEvents = ["analyst-filed", "analyst-moved"] as const;
export const measureEvents = ["measure-proposed", "measure-signed", "measure-returned", "measure-lifted"] as const;
export const interestEvents = ["interest-declared", "interest-ended"] as const;
export const checkEvents = ["agency-checked"] as const;
export const complaintEvents = ["complaint-received", "complaint-answered", "complaint-decided"] as const;
export const dutyEvents = ["duty-arisen", "duty-met", "duty-missed", "duty-waived"] as const;
export const filingFileEvents = ["filing-file-added"] as const;
