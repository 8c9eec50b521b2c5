import type { Db } from "#db/connection";

/** What a record row is weighed against, of the people behind these keyed digests; at most 2,000 a call. */
export async function personsForRecords(db: Db, indexes: readonly Buffer[]) {
  if (indexes.length === 0) return [];
  return db
    .selectFrom("persons")
    .select([
      "persons.id",
      "persons.name",
      "persons.born_on",
      "persons.political_status",
      "persons.staff_class",
      "persons.merged_into_id",
      "persons.id_number_index",
    ])
    .where("persons.id_number_index", "in", [...indexes])
    .orderBy("persons.id")
    .execute();
}
