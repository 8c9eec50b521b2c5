import type { CivilDate } from "~/platform/civil-date";

/** One step of an agency's own 信用等级标准; a scale lists them best first. */
export interface ScaleGrade {
  readonly grade: string;
  readonly meaning: string;
}

export interface Scale {
  readonly id: string;
  readonly ordinal: number;
  readonly grades: readonly ScaleGrade[];
  /** Inclusive; null while it is the present one. */
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate | null;
}

/** What stands behind a choice that was named before: neither of the two may win in silence. */
export const NAMED_AGAIN = " ×2";

/** How the value of one indicator becomes points: the first band whose lower bound it reaches, or the points of a choice. */
export type Scoring =
  | { readonly kind: "bands"; readonly bands: readonly { readonly from: number; readonly points: number }[] }
  | { readonly kind: "choices"; readonly choices: Readonly<Record<string, number>> };

export interface Indicator {
  readonly code: string;
  readonly name: string;
  /** Unit of a number: 元, %, 项; empty for a choice. */
  readonly unit: string;
  /** Share of the whole in hundredths; all shares add up to 100. */
  readonly weight: number;
  readonly scoring: Scoring;
}

/** A ceiling that stands above the sum of points: where the indicator has the value, no grade better than this one. */
export interface GradeCap {
  readonly indicator: string;
  readonly atLeast: number;
  readonly grade: string;
}

/** The registered method of an agency: points (0 to 100) of each indicator, weighted, and the grade they reach. */
export interface RatingMethod {
  readonly indicators: readonly Indicator[];
  /** Lowest sum of points of each grade, best first, the last at 0. */
  readonly cutOffs: readonly { readonly grade: string; readonly points: number }[];
  readonly caps: readonly GradeCap[];
}

/** Values by indicator code, as filed: decimals as text, choices by their word. */
export type IndicatorValues = Readonly<Record<string, string>>;
