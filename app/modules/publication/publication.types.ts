import type { PublicMeasureState } from "~/modules/agencies/measure.rules";
import type { CivilDate } from "~/platform/civil-date";

export type PublicStanding = "good" | "suspended" | "removed";

/** An agency as anyone may see it. */
export interface PublicAgency {
  readonly code: string;
  readonly name: string;
  readonly uscc: string;
  readonly home: "here" | "elsewhere";
  readonly elsewhereAuthority: string | null;
  readonly filingNo: string | null;
  readonly listedOn: CivilDate;
  readonly standing: PublicStanding;
  /** First and last day of this standing, inclusive; null: no end known. */
  readonly since: CivilDate;
  readonly until: CivilDate | null;
}

/** A measure while it is public. */
export interface PublicMeasure {
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly kind: "suspension" | "removal";
  readonly state: PublicMeasureState;
  readonly from: CivilDate;
  /** Last day of effect, inclusive; null: no end decided. */
  readonly until: CivilDate | null;
  readonly liftedOn: CivilDate | null;
  readonly basis: string;
  readonly documentNo: string;
  readonly liftingDocumentNo: string | null;
}
