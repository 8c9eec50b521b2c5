import type { VettingPurpose, VettingRule } from "#db/reference/vetting/types";
import type { CaseReply, CoverageLine, FindingBasis, Line, MatchState } from "./vetting.types";
import type { DatedRecord } from "./windows.rules";

/** A record as the answer sees it: its present version, and what the effect engine says of it on the as-of day. */
export interface VettedRecord extends DatedRecord {
  readonly recordId: string;
  readonly version: number;
  /** Canonical name of the kind. */
  readonly kind: string;
  readonly documentNo: string | null;
  readonly body: string | null;
  readonly isOnAppeal: boolean;
  readonly basis: readonly FindingBasis[];
  readonly arithmetic: readonly Line[];
  readonly notes: readonly Line[];
}

/** The person matched, as far as the rules ask. */
export interface VettedPerson {
  readonly staffClass: string;
  readonly membership: "full" | "probationary" | "none" | "unknown";
  readonly status: string;
  readonly position: string | null;
  /** When the present rank was given: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly rankFrom: string | null;
}

export interface CandidateFacts {
  readonly match: MatchState;
  readonly person: VettedPerson | null;
  readonly proposedPost: string | null;
  readonly nominatedBy: string | null;
  readonly records: readonly VettedRecord[];
  /** An adverse record may not be shown to the case's officers, or waits for its second signature. */
  readonly hasUndisclosed: boolean;
  readonly replies: readonly CaseReply[];
  readonly coverage: readonly CoverageLine[];
}

export interface Catalogue {
  readonly purpose: VettingPurpose;
  /** The purpose's rules in force on the as-of day. */
  readonly rules: readonly VettingRule[];
}
