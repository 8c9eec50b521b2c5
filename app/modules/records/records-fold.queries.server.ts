import type { Db } from "#db/connection";
import { storedRecord, versionColumns } from "./records.queries.server";

/** Ids of records by code point after `after` (exclusive), at most `limit`. */
export async function recordIdsAfter(db: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("records")
    .select("records.id")
    .where("records.id", ">", after ?? "")
    .orderBy("records.id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Every version of these records with its encrypted narrative and the key of its person, oldest first. */
export async function versionsOfRecords(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("record_versions")
    .innerJoin("persons", "persons.id", "record_versions.person_id")
    .select([...versionColumns, "record_versions.narrative_cipher", "persons.person_key_wrapped"])
    .where("record_versions.record_id", "in", [...ids])
    .orderBy("record_versions.record_id")
    .orderBy("record_versions.version")
    .limit(500 * ids.length)
    .execute();
  return rows.map((row) => ({
    ...storedRecord(row),
    narrativeCipher: row.narrative_cipher,
    personKeyWrapped: row.person_key_wrapped,
  }));
}
