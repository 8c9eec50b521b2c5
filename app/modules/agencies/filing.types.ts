import type { RatingMethod, ScaleGrade } from "./grading.types";

/** Lines of business, each under the authority that the law names for it. */
export const BUSINESS_LINES = [
  "personal-credit-reporting",
  "enterprise-credit-reporting",
  "credit-rating",
  "credit-evaluation",
  "credit-investigation",
  "credit-consulting",
  "credit-management",
] as const;
export type BusinessLine = (typeof BUSINESS_LINES)[number];

/** Papers of a filing. */
export const FILE_SLOTS = ["licence", "sample-report", "fee-policy", "rules", "statement", "other"] as const;
export type FileSlot = (typeof FILE_SLOTS)[number];
/** Papers without which a first filing of an agency of this city is not complete. */
export const REQUIRED_SLOTS: readonly FileSlot[] = ["licence", "sample-report"];

export interface FiledAnalyst {
  name: string;
  /** Kind of credential, in words. */
  credential: string;
  credentialNo: string;
  /** First day at the agency. */
  from: string;
}

/** What an agency states of itself: the whole of it, in every first or change filing. */
export interface FilingContent {
  uscc: string;
  name: string;
  shortName: string | null;
  home: "here" | "elsewhere";
  elsewhereAuthority: string | null;
  elsewhereFilingNo: string | null;
  legalRepresentative: string;
  establishedOn: string;
  address: string;
  premises: string;
  owners: { holder: string; percent: number }[];
  controllers: string;
  directors: { name: string; post: string }[];
  analysts: FiledAnalyst[];
  businessLines: BusinessLine[];
  methodText: string;
  grades: ScaleGrade[];
  methodName: string;
  method: RatingMethod;
  conflictRules: string;
  independenceRules: string;
  feePolicy: string;
  statesTruth: true;
  promises: true;
  signedBy: string;
  signedOn: string;
}

/** What an agency states about a year. */
export interface YearlyContent {
  reportsIssued: number;
  complaintsReceived: number;
  staffChanges: string;
  methodReview: string;
  statesTruth: true;
  signedBy: string;
  signedOn: string;
}

/** A draft holds whatever was typed so far, whether it fits or not. */
export type FilingDraft = Partial<Record<string, unknown>>;
