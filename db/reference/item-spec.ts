import type { Frequency, ImportFormat } from "./collection-items";
import { SOURCE_CATEGORIES, type SourceCategory, type StaffGroup } from "./source-categories";
import type { SourceKey } from "./sources";
import type { Basis, Confidence } from "./types";

/** What a body of one function delivers; `collection-items.ts` makes one item of it for each division. */
export interface ItemSpec {
  code: string;
  zh: string;
  en: string;
  category: SourceCategory | null;
  kinds: readonly string[];
  frequency: Frequency;
  daysAllowed: number;
  basis: Basis;
  format?: ImportFormat;
  answerable?: "own" | "whole-city";
  staffGroup?: StaffGroup;
  confidence?: Confidence;
}

const kindsOf = (category: SourceCategory) => SOURCE_CATEGORIES.find((row) => row.code === category)?.kinds ?? [];
const DAYS: Record<Frequency, number> = { daily: 5, monthly: 10, quarterly: 15, yearly: 120 };

export type Options = Partial<Pick<ItemSpec, "answerable" | "staffGroup" | "confidence" | "format">> & {
  kinds?: string;
};

export function records(
  code: string,
  zh: string,
  en: string,
  category: SourceCategory,
  frequency: Frequency,
  source: SourceKey,
  article: string | null,
  { kinds, ...options }: Options = {},
): ItemSpec {
  const covered = kinds ? kinds.split(" ") : kindsOf(category);
  const basis = { source, article };
  return { code, zh, en, category, kinds: covered, frequency, daysAllowed: DAYS[frequency], basis, ...options };
}

export function list(
  code: string,
  zh: string,
  en: string,
  format: ImportFormat,
  frequency: Frequency,
  source: SourceKey,
) {
  const basis: Basis = { source, article: null };
  return { code, zh, en, category: null, kinds: [], frequency, daysAllowed: DAYS[frequency], basis, format };
}
