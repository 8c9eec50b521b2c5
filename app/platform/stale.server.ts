import type { Db } from "#db/connection";
import { shanghaiMinute } from "./clock";
import { type Refusal, refused } from "./result";

interface Stale {
  subject: { type: string; id: string };
  /** Module whose messages name the events of the thing. */
  namespace: string;
  status?: number;
  /** Where what is done to its parts changes it as well: whatever touches it counts. `follows`: its event that only says so. */
  parts?: { follows: string };
}

/** A stale form is refused with who changed what since, by the journal; `version-stale` (409 unless said). */
export async function staleRefusal(db: Db, { subject, namespace, status, parts }: Stale) {
  const last = await (parts ? lastTouchOf(db, subject, parts.follows) : lastChangeOf(db, subject));
  const code = "version-stale";
  const more: Pick<Refusal, "status"> = status === undefined ? {} : { status };
  if (!last) return refused<Refusal>({ code, key: "common:refusal.version-stale", ...more });
  const params = { who: last.actorName, at: shanghaiMinute(last.at), event: `${namespace}:event.${last.name}` };
  return refused<Refusal>({ code, key: "common:refusal.version-stale-by", params, ...more });
}

/** Who last changed a thing, when, and by which event; undefined where the journal knows none. */
async function lastChangeOf(db: Db, subject: Stale["subject"]) {
  return db
    .selectFrom("journal_events")
    .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
    .select(["journal_events.name", "journal_processes.actor_name as actorName", "journal_processes.at"])
    .where("journal_events.subject_type", "=", subject.type)
    .where("journal_events.subject_id", "=", subject.id)
    .where("journal_processes.kind", "=", "change")
    .orderBy("journal_events.id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Who last did something to a thing or to one of its parts; named by the event of the thing itself where there is one. */
async function lastTouchOf(db: Db, subject: Stale["subject"], follows: string) {
  const process = await db
    .selectFrom("journal_subjects")
    .innerJoin("journal_processes", "journal_processes.id", "journal_subjects.process_id")
    .select(["journal_processes.id", "journal_processes.actor_name as actorName", "journal_processes.at"])
    .where("journal_subjects.subject_type", "=", subject.type)
    .where("journal_subjects.subject_id", "=", subject.id)
    .where("journal_processes.kind", "=", "change")
    .orderBy("journal_subjects.process_id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!process) return undefined;
  const { name } = await db
    .selectFrom("journal_events")
    .select("journal_events.name")
    .where("journal_events.process_id", "=", process.id)
    .where("journal_events.name", "<>", follows)
    .orderBy((eb) => eb("journal_events.subject_type", "=", subject.type), "desc")
    .orderBy("journal_events.ordinal", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { ...process, name };
}
