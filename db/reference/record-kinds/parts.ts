import type { SourceKey } from "../sources";
import type { Confidence } from "../types";
import type {
  AssessmentLimit,
  AssessmentRow,
  Block,
  BlockRow,
  BlockSpan,
  CitedBasis,
  PeriodLength,
  RecordKind,
  StaffClass,
} from "./types";

/** `cite("ZW", "8、26")` names articles 8 and 26 as they are printed. */
export function cite(source: SourceKey, articles: string | null = null, confidence: Confidence = "H"): CitedBasis {
  const article =
    articles === null
      ? null
      : articles
          .split("、")
          .map((one) => `第${one}条`)
          .join("、");
  return { source, article, confidence };
}

export const CIVIL_CLASSES: readonly StaffClass[] = ["civil-servant", "reference-managed", "organ-worker"];
export const MANAGER_CLASSES: readonly StaffClass[] = ["institution-manager", "institution-unspecified"];
export const OTHER_INSTITUTION_CLASSES: readonly StaffClass[] = [
  "institution-professional",
  "institution-worker",
  "institution-unspecified",
];

const WHILE_IT_LASTS: BlockSpan = { type: "effect" };
export const forMonths = (months: number): BlockSpan => ({ type: "months", months });
export const inYear = (offset: number): BlockSpan => ({ type: "year", offset });

/** One row for each of the blocks named, e.g. `blocks("post rank", cite("ZW", "19"), CIVIL_CLASSES)`. */
export function blocks(
  names: string,
  basis: CitedBasis,
  classes: readonly StaffClass[] | null = null,
  span: BlockSpan = WHILE_IT_LASTS,
): BlockRow[] {
  return names.split(" ").map((block) => ({ block: block as Block, span, classes, basis }));
}

/** The same length for every day of decision. */
export function months(count: number, basis: CitedBasis): PeriodLength {
  return { decidedFrom: null, decidedTo: null, months: count, basis };
}

/** Annual limits of civil servants, the first for the year of the decision: `civilYears("unqualified no-grade")`. */
export function civilYears(limits: string, basis: CitedBasis): AssessmentRow[] {
  return years("civil", limits, basis, null, null);
}

/** Annual limits of institution staff, under the rules of 2023 or, before, of 2012. */
export function institutionYears(limits: string, before2023: string | null): AssessmentRow[] {
  const rows = years("institution", limits, cite("SYC", null, "M"), "2023-11-06", null);
  return before2023 === null
    ? rows
    : [...rows, ...years("institution", before2023, cite("SYC12", null, "M"), null, "2023-11-05")];
}

function years(
  group: "civil" | "institution",
  limits: string,
  basis: CitedBasis,
  decidedFrom: string | null,
  decidedTo: string | null,
): AssessmentRow[] {
  return limits.split(" ").map((limit, yearOffset) => ({
    group,
    yearOffset,
    limit: limit as AssessmentLimit,
    decidedFrom,
    decidedTo,
    basis,
  }));
}

type Defaults =
  | "synonyms"
  | "regime"
  | "isAdverse"
  | "severity"
  | "weight"
  | "effect"
  | "blocks"
  | "assessment"
  | "confidence"
  | "validTo"
  | "retention"
  | "decidingBodies"
  | "requires"
  | "expects"
  | "isUsed";

export type KindParts = Omit<RecordKind, Defaults | "synonyms"> & { synonyms?: string } & Partial<
    Omit<Pick<RecordKind, Defaults>, "synonyms">
  >;

/** A catalogue row; what a group of kinds has in common is spread into the parts. */
export function kind(parts: KindParts): RecordKind {
  const synonyms = parts.synonyms ? parts.synonyms.split(" ") : [];
  return {
    regime: null,
    isAdverse: true,
    severity: null,
    weight: 0,
    effect: { type: "none" },
    blocks: [],
    assessment: [],
    confidence: "H",
    validTo: null,
    retention: { rule: "personnel-archive", years: null, from: "decision" },
    decidingBodies: [],
    requires: [],
    expects: [],
    isUsed: true,
    ...parts,
    synonyms,
  };
}
