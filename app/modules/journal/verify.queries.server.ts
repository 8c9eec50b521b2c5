import type { Db } from "#db/connection";

const PAGE = 500;

/** Processes by id after `after` (exclusive), at most 500, every signed column. */
export async function processesAfter(db: Db, after: string) {
  return db
    .selectFrom("journal_processes")
    .select([
      "journal_processes.id",
      "journal_processes.name",
      "journal_processes.kind",
      "journal_processes.at",
      "journal_processes.account_id",
      "journal_processes.actor_name",
      "journal_processes.actor_roles",
      "journal_processes.via",
      "journal_processes.address",
      "journal_processes.request_id",
      "journal_processes.case_id",
      "journal_processes.ground",
      "journal_processes.reason_code",
      "journal_processes.reason_text",
      "journal_processes.filter_json",
      "journal_processes.row_count",
      "journal_processes.subject_type",
      "journal_processes.subject_ids",
      "journal_processes.event_count",
      "journal_processes.events_digest",
      "journal_processes.mac",
    ])
    .where("journal_processes.id", ">", after)
    .orderBy("journal_processes.id")
    .limit(PAGE)
    .execute();
}

const eventColumns = [
  "journal_events.id",
  "journal_events.process_id",
  "journal_events.ordinal",
  "journal_events.name",
  "journal_events.version",
  "journal_events.subject_type",
  "journal_events.subject_id",
  "journal_events.person_id",
  "journal_events.payload",
] as const;

/** Events by process and ordinal after the given place (exclusive), at most 2,000. */
export async function eventsAfter(db: Db, after: { processId: string; ordinal: number }) {
  return db
    .selectFrom("journal_events")
    .select(eventColumns)
    .where((eb) =>
      eb.or([
        eb("journal_events.process_id", ">", after.processId),
        eb.and([
          eb("journal_events.process_id", "=", after.processId),
          eb("journal_events.ordinal", ">", after.ordinal),
        ]),
      ]),
    )
    .orderBy("journal_events.process_id")
    .orderBy("journal_events.ordinal")
    .orderBy("journal_events.id")
    .limit(2_000)
    .execute();
}

/** Events of one kind of subject by subject and age after the given place (exclusive), at most 2,000. */
export async function subjectEventsAfter(db: Db, subjectType: string, after: { subjectId: string; id: string }) {
  return db
    .selectFrom("journal_events")
    .innerJoin("journal_processes", "journal_processes.id", "journal_events.process_id")
    .select([...eventColumns, "journal_processes.account_id as by", "journal_processes.at"])
    .where("journal_events.subject_type", "=", subjectType)
    .where((eb) =>
      eb.or([
        eb("journal_events.subject_id", ">", after.subjectId),
        eb.and([eb("journal_events.subject_id", "=", after.subjectId), eb("journal_events.id", ">", after.id)]),
      ]),
    )
    .orderBy("journal_events.subject_id")
    .orderBy("journal_events.id")
    .limit(2_000)
    .execute();
}

export type StoredEvent = Awaited<ReturnType<typeof eventsAfter>>[number];

/** The wrapped keys under which the payloads of these people are kept. */
export async function personKeys(db: Db, ids: readonly string[]): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("persons")
    .select(["persons.id", "persons.person_key_wrapped"])
    .where("persons.id", "in", ids)
    .orderBy("persons.id")
    .execute();
  return new Map(rows.map((row) => [row.id, row.person_key_wrapped]));
}

/** Every seal in the order in which they were set. */
export async function sealsAfter(db: Db, after: string) {
  return db
    .selectFrom("journal_seals")
    .select([
      "journal_seals.id",
      "journal_seals.first_process_id",
      "journal_seals.last_process_id",
      "journal_seals.process_count",
      "journal_seals.digest",
      "journal_seals.previous_digest",
      "journal_seals.sealed_at",
    ])
    .where("journal_seals.id", ">", after)
    .orderBy("journal_seals.id")
    .limit(PAGE)
    .execute();
}
