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

/** The kinds of records as shipped, and which role sees which of them. Safe to repeat. */
export async function loadRecordKinds(db: Db): Promise<void> {
  for (const { code, ...row } of recordKindRows()) {
    await db
      .insertInto("record_kinds")
      .values({ code, ...row })
      .onDuplicateKeyUpdate(row)
      .execute();
  }
  await loadVisibility(db);
}

/** Which role sees which class; a class that a security administrator has changed since (the journal knows) is left as it was left. */
async function loadVisibility(db: Db): Promise<void> {
  const changed = await db
    .selectFrom("journal_events")
    .select("journal_events.subject_id")
    .distinct()
    .where("journal_events.subject_type", "=", "visibility-class")
    .execute();
  const kept = new Set(changed.map(({ subject_id }) => subject_id));
  const shipped = Object.entries(RECORD_VISIBILITY).filter(([name]) => !kept.has(name));
  for (const [visibility_class, roles] of shipped) {
    await db
      .deleteFrom("record_kind_visibility")
      .where("visibility_class", "=", visibility_class)
      .where("role", "not in", [...roles])
      .execute();
    await db
      .insertInto("record_kind_visibility")
      .ignore()
      .values(roles.map((role) => ({ visibility_class, role })))
      .execute();
  }
}
