import type { CitedBasis } from "../record-kinds/types";

export const RULE_TOPICS = [
  "regime",
  "period",
  "effect",
  "assessment",
  "combining",
  "crime",
  "decision",
  "remedy",
  "commendation",
] as const;
export type RuleTopic = (typeof RULE_TOPICS)[number];

/** A rule in words: it is read when judging and never computed. */
export interface RecordRule {
  code: string;
  topic: RuleTopic;
  zh: string;
  en: string;
  basis: CitedBasis;
  /** Both inclusive; where a rule says nothing of its own it holds as long as the document that it cites. */
  validFrom?: string;
  validTo?: string | null;
}

/** A rule with the days on which it holds. */
export type DatedRule = RecordRule & Required<Pick<RecordRule, "validFrom" | "validTo">>;
