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
}
