import type { Db } from "#db/connection";
import type { Language } from "~/platform/i18n";
import { articleWords } from "./article-words.rules";
import { legalSources } from "./catalogue.queries.server";
import type { Provenance } from "./provenance";

interface StoredRow {
  code: string;
  name_zh: string;
  name_en: string;
  basis_json: string;
  confidence: "H" | "M" | "L";
  valid_from: string;
  valid_to: string | null;
}

export interface CatalogueRow extends Provenance {
  code: string;
  zh: string;
  en: string;
}

/** Rows of any catalogue with their legal basis written out in the reader's language. */
export async function withBasis(db: Db, rows: readonly StoredRow[], lng: Language): Promise<CatalogueRow[]> {
  const sources = await sourceNames(db, lng);
  return rows.map((row) => ({
    code: row.code,
    zh: row.name_zh,
    en: row.name_en,
    basis: basisText(JSON.parse(row.basis_json) as Cited[], sources, lng),
    confidence: row.confidence,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

interface Cited {
  source: string;
  article: string | null;
}

/** A legal basis written out in the reader's language. */
export async function basisWords(db: Db, basis: readonly Cited[], lng: Language): Promise<string> {
  return basisText(basis, await sourceNames(db, lng), lng);
}

async function sourceNames(db: Db, lng: Language): Promise<ReadonlyMap<string, string>> {
  const sources = await legalSources(db);
  return new Map(sources.map((source) => [source.source_key, lng === "en" ? source.short_en : source.short_zh]));
}

function basisText(list: readonly Cited[], sources: ReadonlyMap<string, string>, lng: Language): string {
  return list
    .map(({ source, article }) => [sources.get(source) ?? source, article && articleWords(article, lng)])
    .map((parts) => parts.filter(Boolean).join(lng === "en" ? ", " : " "))
    .join(lng === "en" ? "; " : "；");
}
