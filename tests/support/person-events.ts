import type { Db } from "#db/connection";
import { eventsOfPerson, personById } from "~/modules/people/person.queries.server";
import { instantOf } from "~/platform/clock";
import type { FoldedEvent } from "~/platform/fold";
import { unseal, unwrapKey } from "~/platform/secrets.server";

/** What the journal holds of a person, opened, in order. */
export async function readPersonEvents(db: Db, personId: string): Promise<FoldedEvent[]> {
  const person = await personById(db, personId);
  if (!person) return [];
  const key = unwrapKey(person.keyWrapped);
  const events = await eventsOfPerson(db, personId, instantOf("9999-01-01T00:00:00Z"));
  return events.map(({ name, payload, by, at }) => ({
    ...{ name, by, at },
    version: 1,
    ...(JSON.parse(unseal(key, payload).toString("utf8")) as { before: unknown; after: unknown }),
  }));
}
