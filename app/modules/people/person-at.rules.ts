import type { CivilDate } from "~/platform/civil-date";
import type { PersonSnapshot, PostingSnapshot } from "./people.events";

/** A person and all postings as the register had them. */
export interface PersonState extends Omit<PersonSnapshot, "postings"> {
  postings: readonly PostingSnapshot[];
}

/** One event of a person, as the journal holds it. */
export interface PersonEvent {
  before: PersonSnapshot | null;
  after: PersonSnapshot | null;
}

/** What the events of a person add up to; postings are kept by id. Null where nothing was known yet. */
export function foldPerson(events: readonly PersonEvent[]): PersonState | null {
  let person: PersonSnapshot | null = null;
  const postings = new Map<string, PostingSnapshot>();
  for (const { after } of events) {
    if (!after?.postings) continue;
    person = after;
    for (const posting of after.postings) postings.set(posting.id, posting);
  }
  return person && { ...person, postings: [...postings.values()].sort(byDay) };
}

/**
 * The main posting that counts on a day (both its days inclusive): the one that runs, else the last that had begun, else the
 * first there is. A posting that began later is not known on that day.
 */
export function postingOn<P extends Pick<PostingSnapshot, "isMain" | "fromOn" | "toOn">>(
  postings: readonly P[],
  day: CivilDate,
): P | null {
  const main = postings.filter(({ isMain }) => isMain).sort(byDay);
  const begun = main.filter(({ fromOn }) => fromOn <= day);
  const running = begun.filter(({ toOn }) => toOn === null || toOn >= day);
  return running.at(-1) ?? begun.at(-1) ?? main[0] ?? null;
}

/** The postings that had begun by a day. */
export function postingsBy<P extends Pick<PostingSnapshot, "fromOn">>(postings: readonly P[], day: CivilDate): P[] {
  return postings.filter(({ fromOn }) => fromOn <= day);
}

function byDay(a: { fromOn: string }, b: { fromOn: string }): number {
  return a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0;
}
