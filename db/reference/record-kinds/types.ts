import type { SourceCategory } from "../source-categories";
import type { Basis, Confidence } from "../types";

/** A citation with how sure we are of it. */
export interface CitedBasis extends Basis {
  confidence: Confidence;
}

/** Staff classes as in the code table `staff-class`. */
export type StaffClass =
  | "civil-servant"
  | "reference-managed"
  | "institution-manager"
  | "institution-professional"
  | "institution-worker"
  | "institution-unspecified"
  | "organ-worker";

/**
 * Families run beside each other and are never added up. 政务 and 处分 are one family (`administrative`) with distinct
 * regimes.
 */
export type KindFamily =
  | "party"
  | "party-membership"
  | "administrative"
  | "organisational"
  | "admonition"
  | "mild"
  | "assessment"
  | "commendation"
  | "judicial"
  | "public-credit"
  | "mandate";

/** The law under which a sanction is given; null for what is no sanction. */
export type SanctionRegime = "party" | "political" | "civil-service" | "institution";

/** What an effect can stand in the way of. */
export type Block =
  | "post"
  | "equalPost"
  | "leadingPost"
  | "rank"
  | "salaryStep"
  | "institutionPost"
  | "professionalTitle"
  | "award"
  | "assessmentGrade"
  | "partyPost"
  | "partyRights"
  | "partyAdmission"
  | "electedOffice"
  | "publicOffice"
  | "rankYears"
  | "duties"
  | "consumption";

/**
 * How long a block lasts: as long as the effect itself, a number of months from the effective day, or the calendar
 * year that lies `offset` years after the year of the decision (of the assessment, for assessments).
 */
export type BlockSpan = { type: "effect" } | { type: "months"; months: number } | { type: "year"; offset: number };

export interface BlockRow {
  block: Block;
  span: BlockSpan;
  /** Classes of the person on the decision date to which it applies; null for all. */
  classes: readonly StaffClass[] | null;
  basis: CitedBasis;
}

/** A length in months that holds for decisions of these days (both inclusive; null: open). */
export interface PeriodLength {
  decidedFrom: string | null;
  decidedTo: string | null;
  months: number;
  basis: CitedBasis;
}

export type EffectRule =
  /** A period of months from the effective day; `possibleMonths`: what it may be where the record does not say more. */
  | { type: "period"; lengths: readonly PeriodLength[]; possibleMonths: number | null }
  /** From the effective day for good. */
  | { type: "permanent"; basis: CitedBasis }
  /** Observation of so many months, then a period that starts on the day on which rights are restored. */
  | { type: "probation"; months: number; afterMonths: number; basis: CitedBasis }
  /** In effect until it is removed; `termMonths`: the usual term, after which the source is asked. */
  | { type: "listing"; termMonths: number | null; basis: CitedBasis }
  /** In effect while political rights are taken away; nothing where the judgment does not do so. */
  | { type: "deprivation"; basis: CitedBasis }
  /** An annual result, felt in the calendar year that follows the assessed one. */
  | { type: "assessment-year"; basis: CitedBasis }
  /** No effect in law; told for information. */
  | { type: "none" };

/** What a sanction does to an annual assessment, from the mildest to the hardest. */
export type AssessmentLimit = "not-excellent" | "comment-only" | "no-grade" | "not-qualified" | "unqualified";

export interface AssessmentRow {
  group: "civil" | "institution";
  /** Years after the year of the decision. */
  yearOffset: number;
  limit: AssessmentLimit;
  decidedFrom: string | null;
  decidedTo: string | null;
  basis: CitedBasis;
}

/** Who may see records of the kind is looked up by this class and the reader's role. */
export type VisibilityClass =
  | "discipline"
  | "organisational"
  | "mild"
  | "judicial"
  | "public-credit"
  | "assessment"
  | "commendation";

export type RetentionRule = "personnel-archive" | "public-credit" | "mild-measure" | "switched-off";

export interface Retention {
  rule: RetentionRule;
  /** Years after `from`; null: as long as the personnel archive itself. */
  years: number | null;
  from: "decision" | "end";
}

/** Fields of a record that a kind may ask for. */
export type KindField =
  | "documentNo"
  | "assessmentYear"
  | "sentence"
  | "courtCaseNo"
  | "honourLevel"
  | "performance"
  | "restoredOn";

export interface RecordKind {
  /** English name in code and addresses. */
  code: string;
  /** As typed in workbooks. */
  nameZh: string;
  nameEn: string;
  synonyms: readonly string[];
  category: SourceCategory;
  family: KindFamily;
  regime: SanctionRegime | null;
  isAdverse: boolean;
  /** Which of the rules for expired matters fits; null: neither. */
  severity: "light" | "heavy" | null;
  /** Heavier sanctions of one regime have the larger number; used only to tell which of several is the heaviest. */
  weight: number;
  effect: EffectRule;
  blocks: readonly BlockRow[];
  assessment: readonly AssessmentRow[];
  basis: readonly CitedBasis[];
  confidence: Confidence;
  /** Days on which the kind could be decided, both inclusive. */
  validFrom: string;
  validTo: string | null;
  retention: Retention;
  visibility: VisibilityClass;
  /** Words of which the name of the deciding body usually has one; empty: any body. Only ever a warning. */
  decidingBodies: readonly string[];
  /** Refused without these. */
  requires: readonly KindField[];
  /** Warned about where missing. */
  expects: readonly KindField[];
  /** False for kinds that no vetting purpose may use (no firm basis in present law). */
  isUsed: boolean;
}
