import type {
  RuleBasis,
  RuleCondition,
  RuleSubject,
  RuleVerdict,
  RuleWindow,
  VettingPurposeCode,
  VettingRule,
} from "./types";

type RuleParts = {
  for: readonly VettingPurposeCode[];
  subject: RuleSubject;
  window: RuleWindow;
  verdict: RuleVerdict;
  basis: readonly RuleBasis[];
  confidence: "H" | "M" | "L";
  zh: string;
  en: string;
  condition?: RuleCondition;
  validFrom?: string;
  /** Inclusive. */
  validTo?: string;
};

/** One row of the catalogue; in force since the selection rules of 2019 where nothing else is said. */
export function rule(code: string, parts: RuleParts): VettingRule {
  return {
    code,
    purposes: parts.for,
    subject: parts.subject,
    window: parts.window,
    condition: parts.condition ?? {},
    verdict: parts.verdict,
    basis: parts.basis,
    confidence: parts.confidence,
    validFrom: parts.validFrom ?? "2019-06-01",
    validTo: parts.validTo ?? null,
    sentence: { zh: parts.zh, en: parts.en },
  };
}

export const records = (...kinds: readonly (readonly string[])[]): RuleSubject => ({
  on: "record",
  kinds: kinds.flat(),
});
/** `cite("XR 第24条第六项", "ZW 第52条")`: the key of a source, then its article where one is meant. */
export const cite = (...texts: readonly string[]): readonly RuleBasis[] =>
  texts.map((text) => {
    const [source = "", ...article] = text.split(" ");
    return { source, article: article.join(" ") || null };
  });

export const ALL_PURPOSES: readonly VettingPurposeCode[] = [
  "npc-deputy-city",
  "npc-deputy-county",
  "reserve-cadre",
  "post-promotion",
  "rank-promotion",
  "party-honour",
  "party-admission",
  "institution-post",
];
export const NPC: readonly VettingPurposeCode[] = ["npc-deputy-city", "npc-deputy-county"];
export const PROMOTION: readonly VettingPurposeCode[] = ["post-promotion", "rank-promotion"];
