import type { Db } from "#db/connection";
import type { Foldable } from "~/platform/fold";

/** What the journal says of every thing of a kind, folded in the order of its events. */
export async function readJournalFor(db: Db, { subjectType, fold }: Foldable<Db>): Promise<Map<string, unknown>> {
  const events = await db
    .selectFrom("journal_events")
    .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
    .select(["journal_events.subject_id", "journal_events.name", "journal_events.version", "journal_events.payload"])
    .select(["journal_processes.account_id as by", "journal_processes.at"])
    .where("journal_events.subject_type", "=", subjectType)
    .orderBy("journal_events.id")
    .execute();
  const states = new Map<string, unknown>();
  for (const { subject_id, name, version, payload, by, at } of events) {
    const { before, after } = JSON.parse(payload.toString("utf8")) as { before: unknown; after: unknown };
    states.set(subject_id, fold(states.get(subject_id) ?? null, { name, version, before, after, by, at }));
  }
  return states;
}
