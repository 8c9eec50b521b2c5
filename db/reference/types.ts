/**
 * Shapes of the reference data shipped to production. Every row names its legal basis, the days on which it holds
 * (`validFrom` and `validTo` are both inclusive civil dates; `validTo` null: until further notice) and how sure we are:
 * H the text was read or is beyond doubt, M known from practice, L to be verified before anyone relies on it.
 */
export type Confidence = "H" | "M" | "L";

/** `source` is a key of `SOURCES`; `article` is the citation as printed, null where the whole document is meant. */
export interface Basis {
  source: SourceKey;
  article: string | null;
}

export interface ReferenceRow {
  code: string;
  zh: string;
  en: string;
  basis: Basis;
  confidence: Confidence;
  validFrom: string;
  validTo: string | null;
}

/** What a row inherits from its table when it says nothing of its own. */
export type Provenance = Pick<ReferenceRow, "basis" | "confidence" | "validFrom" | "validTo">;

import type { SourceKey } from "./sources";
