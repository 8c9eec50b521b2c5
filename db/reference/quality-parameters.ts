/** A number that a statistic of rating quality rests on: data with its basis, so that a corrected reading changes a row. */
export interface QualityParameter {
  readonly value: number;
  readonly unit: "days" | "months" | "reports" | "agencies";
  readonly basis: string;
  /** H, M, L as in the catalogues of rules. */
  readonly confidence: "H" | "M" | "L";
}

/** Basis `INF`: inferred from practice, no rule names the number. PJ: 信用评级业管理暂行办法 (2019), taken as a model. */
export const QUALITY_PARAMETERS = {
  /** From how many observations on a share or a distribution is said at all. */
  leastReports: { value: 20, unit: "reports", basis: "INF", confidence: "L" },
  /** From how many other agencies on they count as peers: fewer would name one of them. */
  leastPeers: { value: 3, unit: "agencies", basis: "INF", confidence: "L" },
  /** How long after its issue a grade is held against adverse public facts. */
  factMonths: { value: 12, unit: "months", basis: "PJ", confidence: "M" },
  /** How far from the anniversary the later grade of a migration may lie. */
  migrationDays: { value: 90, unit: "days", basis: "INF", confidence: "L" },
  /** Grades of several agencies this close together look like shopping around. */
  shoppingDays: { value: 90, unit: "days", basis: "INF", confidence: "L" },
} as const satisfies Record<string, QualityParameter>;

/** Years over which migration is told (PJ: statistics over one and three years). */
export const MIGRATION_YEARS = [1, 3] as const;
