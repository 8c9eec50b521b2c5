import type { CivilDate } from "~/platform/civil-date";

/** A report as the statistics see it. Nothing about who signed it: people are never counted, compared or ranked. */
export interface QualityReport {
  readonly id: string;
  readonly agencyId: string;
  readonly enterpriseId: string;
  readonly purpose: string;
  readonly issuedOn: CivilDate;
  readonly withdrawn: boolean;
  readonly grade: string;
  /** Place of the grade on the scale, 0 = best; −1 where the scale does not have it. */
  readonly rank: number;
  /** The ordered grades of the scale as one text: equal texts, comparable scales. */
  readonly scale: string;
  readonly firstUsedOn: CivilDate | null;
}

export interface QualityFact {
  readonly enterpriseId: string;
  readonly decidedOn: CivilDate;
  readonly voided: boolean;
}

/** Both days inclusive. */
export interface Period {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

export type Withheld = "no-reports" | "scale-changed" | "no-peers" | "too-few";

/** A statistic, or the reason why none is given: withheld rather than wrong. */
export type Told<T> = ({ readonly told: true } & T) | { readonly told: false; readonly why: Withheld };

/** A share with its 95 % interval; null where the observations are too few to say. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly interval: Interval | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Report ids stand for numbers: each number opens the list behind it. */
export type Ids = readonly string[];
