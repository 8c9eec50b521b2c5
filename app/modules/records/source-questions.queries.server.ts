import type { Db } from "#db/connection";

/** People after `after` (exclusive; null from the start) with a standing record of one of these kinds, by id. */
export async function peopleWithKinds(
  db: Db,
  kinds: readonly string[],
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("record_versions")
    .select("record_versions.person_id")
    .distinct()
    .where("record_versions.kind", "in", [...kinds])
    .where("record_versions.superseded_at", "is", null)
    .where("record_versions.state", "in", ["in-effect", "lifted"])
    .where("record_versions.person_id", ">", after ?? "")
    .orderBy("record_versions.person_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}
