import type { Db } from "#db/connection";

const columns = [
  "persons.id",
  "persons.name",
  "persons.id_number_masked",
  "persons.sex",
  "persons.born_on",
  "persons.staff_class",
  "persons.unit_id",
  "persons.political_status",
  "persons.party_joined_on",
  "persons.work_started_on",
  "persons.nationality",
  "persons.former_names_json",
  "persons.status",
  "postings.position",
  "postings.post_rank",
  "postings.post_category",
  "postings.post_grade",
  "postings.from_on",
  "postings.from_precision",
  "postings.rank_from_on",
] as const;

/** People with their main posting, by id and in no order; at most 2,000 a call. */
export async function exportedPeople(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom("persons")
    .innerJoin("postings", "postings.id", "persons.main_posting_id")
    .select(columns)
    .where("persons.id", "in", [...ids])
    .limit(2_000)
    .execute();
}
