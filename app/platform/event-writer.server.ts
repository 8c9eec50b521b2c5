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
  /** The chunk on its way into the tables while the next one is sealed. */
  private sent: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly processId: string,
    private readonly types: Set<SubjectType>,
  ) {}

  /** Hands over what was recorded. The last chunk may still be on its way: its failure comes with the next call, or with `end`. */
  async flush(): Promise<void> {
    const { events } = this;
    this.events = [];
    for (let i = 0; i < events.length; i += EVENT_CHUNK) {
      const chunk = events.slice(i, i + EVENT_CHUNK);
      const rows = await this.proven(chunk);
      await this.sent;
      this.sent = this.insert(rows, chunk);
      this.sent.catch(() => {});
    }
  }

  /** Hands over the rest and waits until all events stand in the tables. */
  async end(): Promise<void> {
    await this.flush();
    await this.sent;
  }

  /** Digest over all events, once all are written. */
  digest(): Buffer {
    return this.proof.end();
  }

  private async proven(events: readonly JournalEvent[]): Promise<object[]> {
    const rows: object[] = [];
    for (const event of events) {
      // A process of very many events lets the answers of the database in between.
      if (rows.length % EVENTS_OF_A_BREATH === EVENTS_OF_A_BREATH - 1) await breath();
      const plain = wellFormedJson(JSON.stringify({ before: event.before, after: event.after }));
      const payload = event.person ? seal(event.person.key, plain) : Buffer.from(plain);
      // One object for each event: what is spread into another is copied by its names, here for every row of an import.
      const row = {
        id: newId(),
        ordinal: this.count++,
        name: event.name,
        version: event.version ?? 1,
        subject_type: event.subject.type,
        subject_id: event.subject.id,
        person_id: event.person?.id ?? null,
        payload,
      };
      this.proof.add(row);
      rows.push(row);
    }
    return rows;
  }

  private async insert(rows: readonly object[], events: readonly JournalEvent[]): Promise<void> {
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
