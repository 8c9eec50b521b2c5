import { SOURCES, type SourceKey } from "#db/reference/sources";
import type { Language } from "~/platform/i18n";

/** A legal basis as an official cites it; `article` as printed, null where the whole document is meant. */
export function basisWords(source: SourceKey, article: string | null, lng: Language): string {
  const law = SOURCES[source];
  const name = lng === "en" ? law.en : `《${law.zh}》`;
  return article ? `${name}${lng === "en" ? ", " : ""}${article}` : name;
}
