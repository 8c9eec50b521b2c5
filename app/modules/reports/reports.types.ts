import type { IndicatorValues } from "~/modules/agencies/grading.types";
import type { CivilDate } from "~/platform/civil-date";

export type ReportState = "valid" | "withdrawn";
/** `taken-in`: issued before the register began and entered by the regulator, without its original at first. */
export type ReportAct = "lodged" | "corrected" | "revised" | "taken-in";
/** Whether a public fact that a report rests on was repaired or voided since. */
export type FactMark = "none" | "repaired" | "voided";
export type EnterpriseFactState = "active" | "repaired" | "voided";
export type FactGrade = "minor" | "ordinary" | "grave";
export type RecomputationState = "closed" | "open" | "explained" | "upheld" | "overtaken";

export const REPORT_USE_FIELDS = [
  "tender",
  "procurement",
  "qualification-training",
  "preschool",
  "travel-agency",
  "property-service",
  "tourism-catering",
] as const;
export type ReportUseField = (typeof REPORT_USE_FIELDS)[number];

/** What an agency states when it lodges a report, as typed, delivered or sent. Days are civil days, both ends inclusive. */
export interface ReportStatement {
  /** Reserved before; null: one is drawn on acceptance. */
  readonly no: string | null;
  readonly ownNo: string | null;
  readonly uscc: string;
  readonly enterpriseName: string;
  readonly purpose: string;
  readonly dataCutoffOn: CivilDate;
  readonly issuedOn: CivilDate;
  /** Null: the default validity. */
  readonly expiresOn: CivilDate | null;
  readonly grade: string;
  /** Names or credential numbers, in the order of their signatures. */
  readonly analysts: readonly string[];
  readonly minutesNo: string | null;
  readonly summary: string;
  readonly indicators: IndicatorValues;
}

/** A PDF as it was accepted. */
export interface LodgedFile {
  readonly fileId: string;
  /** Hex. */
  readonly sha256: string;
  readonly sm3: string;
  readonly size: number;
  readonly pages: number;
}
