import type { Db } from "#db/connection";
import { RECORD_KINDS } from "./record-kinds";

export const recordKindRows = () =>
  RECORD_KINDS.map((kind, index) => ({
    code: kind.code,
    name_zh: kind.nameZh,
    name_en: kind.nameEn,
    family: kind.family,
    visibility_class: kind.visibility,
    is_adverse: kind.isAdverse ? 1 : 0,
    sort_order: index,
    definition_json: JSON.stringify(kind),
    confidence: kind.confidence,
    valid_from: kind.validFrom,
    valid_to: kind.validTo,
  }));

/** The kinds of records as shipped. Safe to repeat. */
export async function loadRecordKinds(db: Db): Promise<void> {
  for (const { code, ...row } of recordKindRows()) {
    await db
      .insertInto("record_kinds")
      .values({ code, ...row })
      .onDuplicateKeyUpdate(row)
      .execute();
  }
}
