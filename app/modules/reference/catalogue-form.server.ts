import type { Db } from "#db/connection";
import type { Language } from "~/platform/i18n";
import { collectionItems, contributors, legalSources } from "./catalogue.queries.server";
import type { KeptCatalogue } from "./catalogue-change.types";

const ALL = { offset: 0, limit: 1_000 };

/** What the lists of the form offer: legal sources, and for items contributors and models. */
export async function catalogueChoices(db: Db, catalogue: KeptCatalogue, lng: Language) {
  const labelled = (rows: readonly { code: string; name_zh: string; name_en: string }[]) =>
    rows.map((row) => ({ value: row.code, label: lng === "en" ? row.name_en : row.name_zh }));
  const sources = await legalSources(db);
  return {
    sources: sources.map((row) => ({
      value: row.source_key,
      label: lng === "en" ? row.short_en : row.short_zh,
    })),
    contributors: catalogue === "contributors" ? [] : labelled(await contributors(db, ALL)),
    models: catalogue === "contributors" ? [] : labelled(await collectionItems(db, null, ALL)),
  };
}
