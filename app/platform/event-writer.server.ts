import { setImmediate as breath } from "node:timers/promises";
import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";
import { newId } from "./id";
import { EventsDigest } from "./journal-proof.server";
import { seal } from "./secrets.server";
import { wellFormedJson } from "./well-formed";

export type SubjectType = string;

export interface JournalEvent {
  /** Past tense, kebab-case: `sanction-lifted`. */
  name: string;
  version?: number;
  subject: { type: SubjectType; id: string };
  /** Null where the thing came into being. */
  before: object | null;
  /** Null where the thing ceased to be. */
  after: object | null;
  /** The person whose data the payload holds; the payload is then under that person's key. */
  person?: { id: string; key: Buffer };
  /** Further subjects under which the event is found. */
  touches?: { type: SubjectType; id: string }[];
}

const EVENT_CHUNK = 500;
const EVENTS_OF_A_BREATH = 25;

/** The events of one process on their way into the journal: in order, in chunks, with the digest that the process signs. */
export class EventWriter {
  events: JournalEvent[] = [];
  count = 0;
  private readonly proof = new EventsDigest();
  private readonly seen = new Set<string>();

  constructor(
    private readonly db: Db,
    private readonly processId: string,
    private readonly types: Set<SubjectType>,
  ) {}

  async flush(): Promise<void> {
    const events = this.events;
    this.events = [];
    for (let i = 0; i < events.length; i += EVENT_CHUNK) await this.write(events.slice(i, i + EVENT_CHUNK));
  }

  /** Digest over all events, once all are written. */
  digest(): Buffer {
    return this.proof.end();
  }

  private async write(events: readonly JournalEvent[]): Promise<void> {
    const rows: object[] = [];
    for (const event of events) {
      // A process of very many events lets the answers of the database in between.
      if (rows.length % EVENTS_OF_A_BREATH === EVENTS_OF_A_BREATH - 1) await breath();
      const plain = Buffer.from(wellFormedJson(JSON.stringify({ before: event.before, after: event.after })));
      const payload = event.person ? seal(event.person.key, plain) : plain;
      const proven = {
        ordinal: this.count++,
        name: event.name,
        version: event.version ?? 1,
        subject_type: event.subject.type,
        subject_id: event.subject.id,
        person_id: event.person?.id ?? null,
        payload,
      };
      this.proof.add(proven);
      rows.push({ id: newId(), ...proven });
    }
    await bulkInsert(this.db, "journal_events", rows, { process_id: this.processId });
    await this.index(events);
  }

  /** Changes are indexed at once; what was only read is indexed by a job, from the ids in the process row. */
  private async index(events: readonly JournalEvent[]): Promise<void> {
    const subjects: { subject_type: string; subject_id: string }[] = [];
    for (const event of events) {
      const person = event.person ? [{ type: "person", id: event.person.id }] : [];
      for (const { type, id } of [event.subject, ...person, ...(event.touches ?? [])]) {
        const key = `${type}/${id}`;
        if (this.seen.has(key)) continue;
        this.seen.add(key);
        this.types.add(type);
        subjects.push({ subject_type: type, subject_id: id });
      }
    }
    await bulkInsert(this.db, "journal_subjects", subjects, { process_id: this.processId });
  }
}
