import type {
  AssessmentLimit,
  Block,
  CitedBasis,
  KindFamily,
  RecordKind,
  SanctionRegime,
  StaffClass,
} from "#db/reference/record-kinds/types";
import type { Basis, Confidence } from "#db/reference/types";
import type { CivilDate } from "~/platform/civil-date";

export type { AssessmentLimit, Basis, Block, CitedBasis, Confidence, KindFamily, SanctionRegime, StaffClass };

export type MessageParams = Readonly<Record<string, string | number>>;

/** Where a record stands in its life cycle; `expired` is never stored, it is read from the effect period. */
export type RecordState = "entered" | "in-effect" | "expired" | "lifted" | "void";

/** What made a version of a record. */
export type RecordAct = "entered" | "confirmed" | "corrected" | "revised" | "voided" | "lifted" | "appeal-marked";

export type DatePrecision = "day" | "month" | "year";

export const APPEAL_STAGES = [
  "review",
  "second-review",
  "appeal",
  "further-appeal",
  "upheld",
  "changed",
  "revoked",
  "withdrawn",
] as const;
export type AppealStage = (typeof APPEAL_STAGES)[number];

export interface AppealMark {
  stage: AppealStage;
  on: CivilDate;
  documentNo: string | null;
}

/** Nature and branch of a unit as in the code tables `unit-nature` and `branch`. */
export type UnitNature = "organ" | "reference-managed" | "institution" | "mass-organisation";
export type Branch =
  | "party"
  | "congress"
  | "administration"
  | "consultative"
  | "supervision"
  | "court"
  | "procuratorate"
  | "mass-organisation";

/** What the effect engine needs to know of a record; all days are civil days and inclusive. */
export interface EffectRecord {
  id: string;
  /** Code of a record kind. */
  kind: string;
  body: string;
  documentNo: string | null;
  decidedOn: CivilDate;
  effectiveOn: CivilDate;
  /** Of `effectiveOn`; a month or year is stored as its first day. */
  datePrecision: DatePrecision;
  /** Length as decided, in months; null where the record does not say. */
  months: number | null;
  /** Last day as stated in the decision. */
  statedUntil: CivilDate | null;
  /** The decision or lifting document that proves the stated end or the lifting is named or attached. */
  hasLiftingOrEndEvidence: boolean;
  /** Day of lifting: the first day on which the sanction is no longer in effect. */
  liftedOn: CivilDate | null;
  /** Day of removal from a public list: the first day off it. */
  removedOn: CivilDate | null;
  /** Day on which Party rights were restored. */
  restoredOn: CivilDate | null;
  caseNo: string | null;
  assessmentYear: number | null;
  sentence: string | null;
  /** Last day without political rights. */
  rightsDeprivedUntil: CivilDate | null;
  honourLevel: string | null;
  revokedByDocument: string | null;
  state: RecordState;
  appeal: AppealMark | null;
}

/** A posting as far as effects depend on it; both days inclusive, `to` null while it lasts. */
export interface EffectPosting {
  class: StaffClass;
  from: CivilDate;
  to: CivilDate | null;
  nature: UnitNature | null;
  branch: Branch | null;
}

export interface EffectPerson {
  classHistory: readonly EffectPosting[];
  currentClass: StaffClass | null;
  partyStatus: "member" | "probationary" | "none" | "unknown";
  isLeading: boolean | null;
}

/** Kinds by code; `catalogueOf(RECORD_KINDS)` makes the one that is shipped. */
export interface EffectCatalogue {
  kind(code: string): RecordKind | undefined;
}

/**
 * Of one record on the day asked: coming, running (it bars), judgement (its end is disputed on this day), expired,
 * lifted, void, permanent (for good), informational (no effect in law).
 */
export type EffectState =
  | "coming"
  | "running"
  | "judgement"
  | "expired"
  | "lifted"
  | "void"
  | "permanent"
  | "informational";

/** How an effect ends: on a known day, never, or on a day not known yet (restoration, removal from a list). */
export type EffectEnd = "date" | "never" | "unknown";

export interface ArithmeticStep {
  /** Message key `records:arithmetic.<code>`. */
  code: string;
  params: MessageParams;
  basis: CitedBasis | null;
}

export interface EffectNote {
  /** Message key `records:note.<code>`. */
  code: string;
  params: MessageParams;
}

export interface SourceQuery {
  /** Message key `records:query.<code>`. */
  code: string;
  params: MessageParams;
  /** First day on which the source has to be asked. */
  dueOn: CivilDate;
}

export interface BlockEffect {
  block: Block;
  from: CivilDate;
  /** Last day; null with `ends` never or unknown. */
  until: CivilDate | null;
  ends: EffectEnd;
  basis: CitedBasis;
  /** Whether it stands on the day asked. */
  isRunning: boolean;
}

export interface AssessmentEffect {
  year: number;
  limit: AssessmentLimit;
  basis: CitedBasis;
}

export interface RecordEffect {
  recordId: string;
  kind: string;
  kindName: string;
  family: KindFamily;
  regime: SanctionRegime | null;
  /** Class of the person on the decision date, as far as known. */
  staffClass: StaffClass | null;
  state: EffectState;
  isConfirmed: boolean;
  isUnderAppeal: boolean;
  /** First day of the effect; null where there is none. */
  from: CivilDate | null;
  /** Last day on which it bars; null where there is none, where it never ends or where the end is not known. */
  until: CivilDate | null;
  ends: EffectEnd | null;
  /** Last day of the record's own period, before any addition of a running one. */
  ownUntil: CivilDate | null;
  /** Equal to `until`: nothing up to this day is in doubt. */
  undisputedUntil: CivilDate | null;
  /** The days after `undisputedUntil` on which the end is in doubt, both inclusive. */
  needsJudgementFrom: CivilDate | null;
  needsJudgementUntil: CivilDate | null;
  blocks: readonly BlockEffect[];
  assessment: readonly AssessmentEffect[];
  basis: readonly CitedBasis[];
  arithmetic: readonly ArithmeticStep[];
  notes: readonly EffectNote[];
  queriesToSource: readonly SourceQuery[];
}

export interface BlockedUntil {
  until: CivilDate | null;
  ends: EffectEnd;
  by: readonly string[];
}

export interface AssessmentYear {
  year: number;
  limit: AssessmentLimit;
  by: readonly string[];
  basis: CitedBasis;
}

export interface EffectView {
  asOf: CivilDate;
  /** In the order of their effective days. */
  effects: readonly RecordEffect[];
  /** Confirmed records whose effect stands on the day. */
  inEffect: readonly string[];
  /** Confirmed records whose end is in doubt on the day. */
  inJudgement: readonly string[];
  /** What is blocked on the day, by the latest end; never beats unknown, unknown beats a date. */
  blocked: Partial<Record<Block, BlockedUntil>>;
  /** For every year touched, what hits the annual assessment hardest. */
  assessments: readonly AssessmentYear[];
  /** How what stands or is coming will end; null where nothing does. */
  ends: EffectEnd | null;
  /** First day on which nothing bars any more, running or coming; null where nothing does or no day is known. */
  eligibleFrom: CivilDate | null;
}
