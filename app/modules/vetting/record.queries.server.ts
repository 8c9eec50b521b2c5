import type { Db } from "#db/connection";

/** What was penalised, sealed under the key of its person: only grave penalties count, and only the text tells. */
export async function penaltyNarratives(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom("record_versions")
    .innerJoin("persons", "persons.id", "record_versions.person_id")
    .select(["record_versions.record_id", "record_versions.narrative_cipher", "persons.person_key_wrapped"])
    .where("record_versions.person_id", "in", [...personIds])
    .where("record_versions.superseded_at", "is", null)
    .where("record_versions.kind", "=", "administrative-penalty")
    .orderBy("record_versions.record_id")
    .limit(20_000)
    .execute();
}
