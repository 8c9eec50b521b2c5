import type { CivilDate } from "~/platform/civil-date";

/** A grade as it was given. */
export interface Grade {
  readonly grade: string;
  /** Place of the grade on the scale, 0 = best; −1 where the scale does not have it. */
  readonly rank: number;
  /** The ordered grades of the scale as one text: equal texts, comparable scales of different agencies. */
  readonly scale: string;
  /** What those grades are said to mean and from how many points on they are given, as one text: equal texts, one agency's scale unchanged. */
  readonly standard: string;
}

/** A grade with its first day. */
export interface GivenGrade extends Grade {
  readonly from: CivilDate;
}

/**
 * A report as the statistics see it, with the grade it was issued with (as it was corrected, if it was); what it was revised to is a new
 * fact from its own day. Nothing about who signed it: people are never counted, compared or ranked.
 */
export interface QualityReport extends Grade {
  readonly id: string;
  readonly agencyId: string;
  readonly enterpriseId: string;
  readonly purpose: string;
  readonly issuedOn: CivilDate;
  readonly withdrawn: boolean;
  /** The day from which it was withdrawn; null where it stands. */
  readonly withdrawnOn: CivilDate | null;
  /** Oldest first. */
  readonly revised: readonly GivenGrade[];
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

export type Withheld = "no-reports" | "scale-changed" | "no-peers" | "not-yet-over" | "too-few";

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
