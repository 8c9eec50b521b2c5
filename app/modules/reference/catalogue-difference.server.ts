import type { Db } from "#db/connection";
import type { Language, Translate } from "~/platform/i18n";
import { contributors, legalSources } from "./catalogue.queries.server";
import type { CatalogueRowSnapshot } from "./catalogue-change.events";
import { changedFields } from "./catalogue-change.rules";

/** What is proposed beside what holds, field by field, in the reader's words; what stays the same is left out. */
export async function catalogueDifference(
  db: Db,
  before: CatalogueRowSnapshot | null,
  after: CatalogueRowSnapshot,
  lng: Language,
  t: Translate,
) {
  const [sources, bodies] = await Promise.all([legalSources(db), contributors(db, { offset: 0, limit: 1_000 })]);
  const words = (field: keyof CatalogueRowSnapshot, row: CatalogueRowSnapshot | null): string | null => {
    const value = row?.[field] ?? null;
    if (value === null) return field === "validTo" && row ? t("reference:validity.open") : null;
    if (field === "confidence") return t(`reference:confidence.${value}`);
    if (field === "frequency") return t(`reference:every.${value}`);
    if (field === "source") {
      const source = sources.find(({ source_key }) => source_key === value);
      return (lng === "en" ? source?.short_en : source?.short_zh) ?? String(value);
    }
    if (field === "contributorCode") {
      const body = bodies.find(({ code }) => code === value);
      return (lng === "en" ? body?.name_en : body?.name_zh) ?? String(value);
    }
    return String(value);
  };
  return changedFields(before, after)
    .filter((field) => field !== "answersFor")
    .map((field) => ({
      label: t(`journal:field.${field}`),
      before: words(field, before),
      after: words(field, after),
      lang: field === "nameEn" ? "en" : field === "nameZh" ? "zh-CN" : undefined,
    }));
}
