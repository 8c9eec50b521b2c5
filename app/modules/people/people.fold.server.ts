import type { Db } from "#db/connection";
import type { Foldable } from "~/platform/fold";
import type { PersonSnapshot, PostingSnapshot } from "./people.events";
import { postingsOfPeople, storedPersonsAfter } from "./people.fold.queries.server";
import { personSnapshot, postingSnapshot, storedPosting } from "./roster-people.server";

/** People with all their postings; an event carries the person whole and only the postings it touches. */
export const personFold: Foldable<Db> = {
  subjectType: "person",
  tables: ["persons", "postings"],
  fold(state, { after }) {
    const next = after as PersonSnapshot | null;
    if (!next?.postings) return state;
    const postings = new Map(((state as PersonSnapshot | null)?.postings ?? []).map((each) => [each.id, each]));
    for (const posting of next.postings) postings.set(posting.id, posting);
    return { ...next, postings: inOrder([...postings.values()]) };
  },
  async present(db, after, limit) {
    const people = await storedPersonsAfter(db, after, limit);
    const postings = await postingsOfPeople(
      db,
      people.map(({ id }) => id),
    );
    const byPerson = new Map<string, PostingSnapshot[]>();
    for (const row of postings) {
      const list = byPerson.get(row.person_id) ?? [];
      list.push(postingSnapshot(row.id, storedPosting(row), row.is_main === 1, row.to_on));
      byPerson.set(row.person_id, list);
    }
    return people.map((row) => ({ id: row.id, state: personSnapshot(row, inOrder(byPerson.get(row.id) ?? [])) }));
  },
};

function inOrder(postings: PostingSnapshot[]): PostingSnapshot[] {
  return postings.sort((a, b) => (a.id < b.id ? -1 : 1));
}
