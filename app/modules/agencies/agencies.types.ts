import type { CivilDate } from "~/platform/civil-date";

export type AgencyHome = "here" | "elsewhere";
/** Where the first filing of an agency stands. */
export type AgencyFilingState = "draft" | "submitted" | "returned" | "listed" | "withdrawn";
export type FilingKind = "initial" | "change" | "yearly";
export type FilingState = "draft" | "submitted" | "returned" | "accepted" | "withdrawn";
export type MeasureKind = "suspension" | "removal";
export type MeasureState = "proposed" | "in-force" | "lifted" | "returned";
export type InterestKind = "shareholding" | "common-control" | "employment" | "relative" | "business" | "other";

/** An agency as the register holds it now, without the content of its filings. */
export interface Agency {
  readonly id: string;
  /** Given with the listing; null before. */
  readonly code: string | null;
  readonly uscc: string;
  readonly name: string;
  readonly shortName: string | null;
  /** `elsewhere`: filed with another authority and listed as such, without local conditions. */
  readonly home: AgencyHome;
  readonly elsewhereAuthority: string | null;
  readonly elsewhereFilingNo: string | null;
  readonly filingState: AgencyFilingState;
  readonly filingNo: string | null;
  readonly listedOn: CivilDate | null;
  readonly version: number;
}

/** An agency in a list, with its standing on the day of the list. */
export interface ListedAgency extends Agency {
  readonly standing: "not-listed" | "good" | "suspended" | "removed";
}

/** A status of the register that a regulator imposed and another signed. */
export interface Measure {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly state: MeasureState;
  /** First day of effect. */
  readonly from: CivilDate;
  /** Last day of effect as decided; null: until it is lifted. */
  readonly until: CivilDate | null;
  /** Last day on which the public sees it; null: without end. */
  readonly publicUntil: CivilDate | null;
  /** Key of the legal source. */
  readonly basisCode: string;
  readonly reason: string;
  readonly documentNo: string;
  /** Number of an administrative penalty that another document imposes; linked, never imposed here. */
  readonly penaltyDocumentNo: string | null;
  /** First day without effect again; null while it was not lifted. */
  readonly liftedOn: CivilDate | null;
  readonly liftingDocumentNo: string | null;
  readonly liftingReason: string | null;
  readonly proposedBy: string;
  readonly version: number;
}

export interface AnalystAt {
  readonly id: string;
  readonly name: string;
  readonly credential: string;
  readonly credentialNo: string;
  readonly from: CivilDate;
  /** Last day at this agency, inclusive; null while there. */
  readonly until: CivilDate | null;
}

/** A declared tie to an enterprise: of the agency as a whole, or of one of its analysts. */
export interface Interest {
  readonly id: string;
  readonly agencyId: string;
  readonly analystId: string | null;
  readonly uscc: string;
  readonly kind: InterestKind;
  readonly note: string | null;
  readonly from: CivilDate;
  /** Inclusive; null while it stands. */
  readonly until: CivilDate | null;
  readonly version: number;
}
