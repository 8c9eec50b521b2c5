/**
 * Shapes of the vetting catalogue. Rules are data: what a record of some kind, in some state and age, means for one
 * purpose. A rule names its basis, its days of validity (both inclusive) and how sure we are of it; a rule of
 * confidence L never bars anybody (held by test and again when a verdict is formed).
 */
export type VettingPurposeCode =
  | "npc-deputy-city"
  | "npc-deputy-county"
  | "reserve-cadre"
  | "post-promotion"
  | "rank-promotion"
  | "party-honour"
  | "party-admission"
  | "institution-post";

/** `off`: kept out of the answer altogether. `cannot-say`: the answer must wait. */
export type RuleVerdict = "bars" | "judgement" | "information" | "off" | "cannot-say";

export type ReplySource = "discipline" | "police" | "party-review";

/** What a reply of another body comes to. `none`: nothing found; `other`: said in words only. */
export type ReplyMeaning = "none" | "postpone" | "unfit" | "passed" | "failed" | "other";

/** What a rule looks at. Record kinds are canonical names as typed in a workbook. */
export type RuleSubject =
  | { readonly on: "record"; readonly kinds: readonly string[] }
  | { readonly on: "reply"; readonly from: ReplySource; readonly meaning: readonly ReplyMeaning[] }
  | { readonly on: "reply-absent"; readonly from: ReplySource }
  | { readonly on: "assessment-absent" }
  | { readonly on: "membership"; readonly state: "not-full" | "unknown" }
  | { readonly on: "nomination" };

/**
 * When it looks at it, seen from the as-of day. All windows are closed intervals of days.
 * - `running`: the effect period contains the day
 * - `expired`: the effect period ended at most `years` years before the day
 * - `within`: at most `months` months have passed since the effective day, counted like an effect period
 * - `same-year` · `after-year`: effective in the day's calendar year · in an earlier one, at most `years` years back
 * - `last-year`: the assessment of the calendar year before the day's
 * - `since-rank`: an assessment of a year since the present rank was given
 * - `within-years`: decided at most `years` years before the day
 * - `listed`: put on a list and not taken off it · `unrepaired`: within `years` of the decision and not repaired
 * - `rights-deprived`: political rights are taken away on the day · `for-good`: from the effective day on, without end
 */
export type RuleWindow =
  | { readonly state: "running" | "same-year" | "last-year" | "since-rank" | "listed" | "rights-deprived" | "for-good" }
  | { readonly state: "ever" | "case" }
  | { readonly state: "expired" | "after-year" | "unrepaired" | "within-years"; readonly years: number }
  | { readonly state: "within"; readonly months: number };

/** All that are named must hold. */
export interface RuleCondition {
  readonly nominatedBy?: "organisation" | "voters";
  /** Holds or is proposed for a leading post. */
  readonly leading?: boolean;
  /** Heads a public institution, and so is its legal representative. */
  readonly legalRepresentative?: boolean;
  /** Managerial staff of a public institution, or a civil servant. */
  readonly manager?: boolean;
  /** What is applied for: a post, or a professional title or skill grade. */
  readonly proposal?: "post" | "title";
}

export interface RuleBasis {
  /** Key of a document in `sources.ts`. */
  readonly source: string;
  readonly article: string | null;
}

export interface VettingRule {
  readonly code: string;
  readonly purposes: readonly VettingPurposeCode[];
  readonly subject: RuleSubject;
  readonly window: RuleWindow;
  readonly condition: RuleCondition;
  readonly verdict: RuleVerdict;
  readonly basis: readonly RuleBasis[];
  readonly confidence: "H" | "M" | "L";
  readonly validFrom: string;
  readonly validTo: string | null;
  /** How the purposes' page says it. */
  readonly sentence: { readonly zh: string; readonly en: string };
}

export interface VettingPurpose {
  readonly code: VettingPurposeCode;
  readonly zh: string;
  readonly en: string;
  /** What the answer is about, as the opinion's title says it. */
  readonly matter: { readonly zh: string; readonly en: string };
  readonly basis: readonly RuleBasis[];
  readonly confidence: "H" | "M" | "L";
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Source categories that must have spoken lately before anything can be said. */
  readonly requiredSources: readonly string[];
  readonly requiredReplies: readonly ReplySource[];
  readonly optionalReplies: readonly ReplySource[];
  /** Signatures after the officer's own (承办): 1 审签 · 2 审核, 审签 · 3 审核, 复核, 审签. */
  readonly signOffLevels: 1 | 2 | 3;
  /** Working days until the reply is due where the letter names no day. */
  readonly replyWorkingDays: number;
}
