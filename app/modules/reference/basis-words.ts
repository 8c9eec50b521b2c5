import { SOURCES, type SourceKey } from "#db/reference/sources";
import type { Language } from "~/platform/i18n";
import { citedAs } from "./article-words.rules";

/** A legal basis in the reader's language; `article` as printed, null where the whole document is meant. */
export function basisWords(source: SourceKey, article: string | null, lng: Language): string {
  return citedAs(lng === "en" ? SOURCES[source].en : SOURCES[source].zh, article, lng);
}
