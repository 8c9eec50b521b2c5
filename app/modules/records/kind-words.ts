import { recordKindNamed } from "#db/reference/record-kinds";
import type { Language } from "~/platform/i18n";

/** A kind by its canonical name, in the reader's language. */
export function kindWords(nameZh: string, lng: Language): string {
  return lng === "en" ? (recordKindNamed(nameZh)?.nameEn ?? nameZh) : nameZh;
}
