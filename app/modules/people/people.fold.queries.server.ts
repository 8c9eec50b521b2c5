import type { Db } from "#db/connection";
import { personColumns, postingColumns } from "./roster-import.queries.server";

/** People by id after `after` (exclusive; null from the start). */
export async function storedPersonsAfter(db: Db, after: string | null, limit: number) {
  let query = db.selectFrom("persons").select(personColumns).orderBy("persons.id").limit(limit);
  if (after !== null) query = query.where("persons.id", ">", after);
  return query.execute();
}

/** Every posting of these people, ended ones as well. */
export async function postingsOfPeople(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom("postings")
    .select(postingColumns)
    .where("postings.person_id", "in", [...personIds])
    .orderBy("postings.person_id")
    .orderBy("postings.id")
    .execute();
}
