import type { VettingRule } from "#db/reference/vetting/types";
import type { CivilDate } from "~/platform/civil-date";
import type {
  CoverageLine,
  ExtraCell,
  Finding,
  Line,
  MatchedBy,
  MatchState,
  OtherRow,
  OutwardAnswer,
  PrintedFields,
} from "./vetting.types";

/** Everything an issued opinion rests on, as it stood: version 2 (what may be told stands beside what was answered). */
export interface OpinionSnapshot {
  readonly version: 2;
  readonly case: {
    readonly id: string;
    readonly purpose: string;
    readonly purposeName: { readonly zh: string; readonly en: string };
    readonly matter: { readonly zh: string; readonly en: string };
    readonly title: string;
    readonly requester: string | null;
    /** 来函文号 */
    readonly letterNo: string;
    readonly contact: string | null;
    readonly asOf: CivilDate;
    readonly issuedOn: CivilDate;
    /** 复函文号 */
    readonly documentNo: string;
    readonly factsDigest: string;
  };
  readonly signatures: readonly { readonly part: string; readonly level: number; readonly name: string }[];
  readonly headers: readonly string[];
  /** Rows of the list that made no candidates, where it has any. */
  readonly otherRows?: readonly OtherRow[];
  readonly candidates: readonly OpinionCandidate[];
  readonly coverages: Readonly<Record<string, readonly CoverageLine[]>>;
  readonly rules: readonly VettingRule[];
}

export interface OpinionCandidate extends OutwardAnswer, PrintedFields {
  readonly no: string;
  readonly shownNo: string;
  readonly personId: string | null;
  readonly name: string;
  readonly proposedPost: string | null;
  readonly match: MatchState;
  readonly matchedBy: MatchedBy | null;
  /** What of the answer may be told, and is printed. */
  readonly outward: OutwardAnswer;
  readonly findings: readonly Finding[];
  readonly contradictions: readonly Line[];
  readonly coverageKey: string | null;
  readonly decision: string;
  readonly reason: string;
  readonly extra: readonly ExtraCell[];
  /** The row as it was sent; the identity number masked. */
  readonly cells: readonly string[];
}
