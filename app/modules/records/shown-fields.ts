import { recordKindOf } from "#db/reference/record-kinds";
import type { Language, Translate } from "~/platform/i18n";
import { CONTENT_FIELDS } from "./record-content.rules";
import type { RecordContent } from "./record-content.types";

export interface ShownField {
  field: string;
  label: string;
  value: string;
  isLong: boolean;
}

/** What a record says, field by field in words; fields that say nothing are left out, as is the usual precision. */
export function shownFields(content: RecordContent, t: Translate, lng: Language): ShownField[] {
  return CONTENT_FIELDS.filter((field) => content[field] !== null)
    .filter((field) => field !== "datePrecision" || content.datePrecision !== "day")
    .map((field) => ({
      field,
      label: t(`records:field.${field}`),
      value: words(field, content, t, lng),
      isLong: field === "facts" || field === "note",
    }));
}

function words(field: keyof RecordContent, content: RecordContent, t: Translate, lng: Language): string {
  if (field === "datePrecision") return t(`records:precision.${content.datePrecision}`);
  if (field !== "kind") return String(content[field]);
  const kind = recordKindOf(content.kind);
  return kind ? (lng === "en" ? kind.nameEn : kind.nameZh) : content.kind;
}
