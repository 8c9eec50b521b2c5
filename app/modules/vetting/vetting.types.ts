import type { ReplyMeaning, ReplySource, VettingPurposeCode } from "#db/reference/vetting/types";
import type { CivilDate } from "~/platform/civil-date";

export type MatchState = "found" | "ambiguous" | "notFound" | "mismatch";
export type MatchedBy = "number" | "nameUnit";
export type Answer = "barred" | "cannotSay" | "attention" | "clear";
export type FindingVerdict = "bars" | "judgement" | "information";
/** How the last bar ends; null where none stands. */
export type BarEnds = "date" | "never" | "unknown" | null;
export type CaseState = "computing" | "answered" | "decided" | "returned" | "approved" | "issued" | "withdrawn";

/** One line of the list that came in, cleaned; `extra` are the columns nobody asked for, in their order. */
export interface CandidateLine {
  readonly no: string;
  readonly name: string;
  /** YYYY-MM, where the list gives it. */
  readonly birthMonth: string | null;
  /** As typed, without spaces, capital X; not necessarily a real number. */
  readonly idNumber: string | null;
  /** A unit, or a unit and a post in one cell. */
  readonly unit: string | null;
  readonly position: string | null;
  readonly proposedPost: string | null;
  readonly nominatedBy: string | null;
  readonly extra: readonly ExtraCell[];
}

/** A row of the list that made no candidate: a title, a note, a sum, an example. Numbers of identity are starred. */
export interface OtherRow {
  /** As the sheet numbers it. */
  readonly row: number;
  readonly text: string;
}

export interface ExtraCell {
  readonly header: string;
  readonly value: string;
}

/** A sentence as a message key under `vetting:` and its facts, so that it can be said in either language. */
export interface Line {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Of a step of the arithmetic: the article it rests on. */
  readonly basis?: FindingBasis;
}

export interface FindingBasis {
  readonly source: string;
  readonly article: string | null;
  readonly confidence: "H" | "M" | "L";
}

/** What stands against (or beside) one candidate for this purpose on this day. All dates inclusive. */
export interface Finding {
  /** Null where the ground is no record: a reply, the register itself. */
  readonly recordId: string | null;
  readonly recordVersion: number | null;
  /** Canonical name of the record kind, or `reply:<source>`, `membership`, `assessment`. */
  readonly kind: string;
  readonly verdict: FindingVerdict;
  readonly rule: string;
  readonly documentNo: string | null;
  readonly body: string | null;
  readonly effectiveOn: CivilDate | null;
  readonly until: CivilDate | null;
  /** How a bar ends; null for what does not bar. */
  readonly ends: BarEnds;
  readonly basis: readonly FindingBasis[];
  readonly arithmetic: readonly Line[];
  readonly notes: readonly Line[];
}

/** One line of the coverage receipt: did the body that answers for this posting speak lately. */
export interface CoverageLine {
  readonly category: string;
  readonly item: string | null;
  readonly itemName: { readonly zh: string; readonly en: string } | null;
  readonly contributor: string | null;
  readonly contributorName: { readonly zh: string; readonly en: string } | null;
  readonly lastDelivery: CivilDate | null;
  /** Rows of the last delivery that were refused and have not come again; receipts kept from before say nothing of it. */
  readonly refusedRows?: number;
  readonly lastZeroReport: CivilDate | null;
  readonly freshUntil: CivilDate | null;
  readonly stale: boolean;
}

export interface CaseReply {
  readonly from: ReplySource;
  readonly reply: string;
  readonly meaning: ReplyMeaning;
  readonly documentNo: string;
  readonly on: CivilDate;
}

export interface Suggestion {
  readonly personId: string;
  readonly name: string;
  readonly idNumberMasked: string;
  readonly unitName: string;
  readonly position: string | null;
  readonly bornOn: CivilDate;
}

/** How an answer stands: itself, its code and how its bars end. */
export interface OutwardAnswer {
  readonly answer: Answer;
  readonly code: AnswerCode;
  readonly eligibleFrom: CivilDate | null;
  readonly barEnds: BarEnds;
}

/** What an opinion prints of a candidate beside the answer. */
export interface PrintedFields {
  readonly sex: string;
  /** YYYY-MM */
  readonly birthMonth: string | null;
  readonly politicalStatus: string | null;
  readonly unitAndPosition: string;
}

export interface CandidateAnswer extends OutwardAnswer {
  /** What of it may be told to whoever may not see the replies of other bodies, and is printed. */
  readonly outward: OutwardAnswer;
  readonly findings: readonly Finding[];
  readonly coverage: readonly CoverageLine[];
  readonly contradictions: readonly Line[];
}

/**
 * One code per answer. `sources-incomplete` is the same for a silent source, a missing reply and a record that may not
 * be shown or is not yet confirmed, so that nothing can be told apart.
 */
export type AnswerCode =
  | "effect-running"
  | "match-unsettled"
  | "sources-incomplete"
  | "needs-judgement"
  | "nothing-found";

export interface CaseQuestion {
  readonly purpose: VettingPurposeCode;
  readonly asOf: CivilDate;
  /** Today in Asia/Shanghai when the answer is computed. */
  readonly today: CivilDate;
}

/** A collection item as the catalogue has it, with the division and staff group it answers for. */
export interface SourceItem {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly category: string;
  readonly contributor: string;
  readonly contributorName: { readonly zh: string; readonly en: string };
  readonly frequency: "daily" | "monthly" | "quarterly" | "yearly";
  readonly daysAllowed: number;
  readonly divisions: readonly string[];
  /** Null: answers for everybody of those divisions. */
  readonly staffGroup: "civil" | "institution" | null;
}
