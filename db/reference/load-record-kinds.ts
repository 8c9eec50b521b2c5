import type { Db } from "#db/connection";
import { RECORD_KINDS } from "./record-kinds";
import { RECORD_VISIBILITY } from "./record-visibility";

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

/** The kinds of records as shipped, and, when the product is first set up, which role sees which of them. */
export async function loadRecordKinds(db: Db): Promise<void> {
  for (const { code, ...row } of recordKindRows()) {
    await db
      .insertInto("record_kinds")
      .values({ code, ...row })
      .onDuplicateKeyUpdate(row)
      .execute();
  }
  const known = await db.selectFrom("record_kind_visibility").select("role").limit(1).execute();
  if (known.length > 0) return;
  const visible = Object.entries(RECORD_VISIBILITY).flatMap(([visibility_class, roles]) =>
    roles.map((role) => ({ visibility_class, role })),
  );
  await db.insertInto("record_kind_visibility").values(visible).execute();
}
