import { setImmediate as breath, setTimeout as pause } from "node:timers/promises";
import { sql, type Transaction } from "kysely";
import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import type { Actor } from "./actor";
import { newId } from "./id";
import { withoutIdentityNumbers } from "./identity-number-text";
import { EventsDigest, processMac } from "./journal-proof.server";
import type { Refusal, Result } from "./result";
import { seal } from "./secrets.server";

export interface Origin {
  via: "web" | "api" | "job" | "script";
  address: string | null;
}

/** Made once per request, job, import or script, and passed by hand. */
export interface Ctx {
  db: Db;
  actor: Actor;
  now: Date;
  requestId: string;
  origin: Origin;
  /** Says inside the transaction of a change that what the request asks for is done; refuses where that is no longer its to do. */
  markDone?(tx: Db): Promise<Refusal | null>;
}

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

export interface ProcessInfo {
  /** The use case: `lift-sanction`. */
  name: string;
  reason?: { code?: string; text?: string };
  caseId?: string;
  ground?: string;
}

export interface Unit {
  db: Transaction<DB>;
  processId: string;
  /** Adds an event; ignored when before and after are equal: no difference, no event. */
  record(event: JournalEvent): void;
  /** Writes the events recorded so far, so that a process of very many keeps its memory flat. */
  flush(): Promise<void>;
}

const MOST_REPEATS = 5;
const PAUSE_MS = 20;
const EVENT_CHUNK = 500;
const EVENTS_OF_A_BREATH = 25;

/**
 * Runs one use case: one transaction, with its journal entry inside. A refusal rolls back and leaves no trace; a use case
 * that recorded no event writes no process either. Deadlocks and lock waits (1213, 1205) repeat the whole transaction after
 * a short pause of chance length, five times at most.
 */
export async function runProcess<T>(
  ctx: Ctx,
  info: ProcessInfo,
  work: (unit: Unit) => Promise<Result<T>>,
): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(ctx, info, work);
    } catch (error) {
      if (error instanceof RefusedInside) return error.result as Result<T>;
      const number = (error as { errno?: number }).errno;
      if ((number !== 1213 && number !== 1205) || attempt > MOST_REPEATS) throw error;
      await pause(Math.random() * PAUSE_MS * attempt);
    }
  }
}

class RefusedInside extends Error {
  constructor(readonly result: Result<unknown>) {
    super("refused");
  }
}

async function once<T>(ctx: Ctx, info: ProcessInfo, work: (unit: Unit) => Promise<Result<T>>): Promise<Result<T>> {
  const types = new Set<SubjectType>();
  const outcome = await ctx.db.transaction().execute(async (tx) => {
    const processId = newId();
    const written = new EventWriter(tx, processId, types);
    const unit: Unit = {
      db: tx,
      processId,
      record(event) {
        const isNew = (event.before === null) !== (event.after === null);
        if (isNew || JSON.stringify(event.before) !== JSON.stringify(event.after)) written.events.push(event);
      },
      flush: () => written.flush(),
    };
    const result = await work(unit);
    if (!result.ok) throw new RefusedInside(result);
    await written.flush();
    if (written.count > 0) {
      await writeProcess(tx, ctx, { id: processId, kind: "change", info, written });
      const refusal = await ctx.markDone?.(tx);
      if (refusal) throw new RefusedInside({ ok: false, refusal });
    }
    return result;
  });
  noteChanges(ctx.db, types);
  return outcome;
}

const changes = new WeakMap<Db, Map<SubjectType, number>>();

function noteChanges(db: Db, types: ReadonlySet<SubjectType>): void {
  const counts = changes.get(db) ?? new Map<SubjectType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  changes.set(db, counts);
}

/**
 * How many processes have changed things of this type through this process of the product: who keeps something of the
 * database for a moment drops it when the number has moved.
 */
export function changesOf(db: Db, type: SubjectType): number {
  return changes.get(db)?.get(type) ?? 0;
}

/** The events of one process on their way into the journal: in order, in chunks, with the digest that the process signs. */
class EventWriter {
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
      const plain = Buffer.from(JSON.stringify({ before: event.before, after: event.after }));
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

export interface ReadInfo {
  /** What was done: `read-person`, `list-people`, `export-people`, `search-people`, `print-opinion`. */
  name: string;
  subjectType: SubjectType;
  /** The ids shown. */
  subjectIds: string[];
  /** The person whose data the thing holds, where the subject is not the person: the look is found under both. */
  personId?: string;
  filter?: object | null;
  count?: number;
  caseId?: string | null;
  ground?: string | null;
  reasonText?: string | null;
}

/** Writes that something was looked at. It must have returned before the answer leaves: no journal, no answer. */
export async function recordRead(ctx: Ctx, read: ReadInfo): Promise<void> {
  const id = newId();
  const entry = {
    id,
    kind: "read" as const,
    info: {
      name: read.name,
      caseId: read.caseId ?? undefined,
      ground: read.ground ?? undefined,
      reason: read.reasonText ? { text: read.reasonText } : undefined,
    },
    written: null,
    read,
  };
  await writeProcess(ctx.db, ctx, entry);
}

interface Entry {
  id: string;
  kind: "change" | "read";
  info: ProcessInfo;
  written: EventWriter | null;
  read?: ReadInfo;
}

async function writeProcess(db: Db, ctx: Ctx, entry: Entry): Promise<void> {
  const { actor, origin, requestId } = ctx;
  const { info, read, written } = entry;
  const process = {
    id: entry.id,
    name: info.name,
    kind: entry.kind,
    at: ctx.now,
    account_id: actor.accountId || null,
    actor_name: actor.name,
    actor_roles: actor.roles.join(",").slice(0, 400),
    via: origin.via,
    address: origin.address,
    request_id: requestId,
    case_id: info.caseId ?? null,
    ground: info.ground ?? null,
    reason_code: info.reason?.code ?? null,
    reason_text: info.reason?.text ? withoutIdentityNumbers(info.reason.text) : (info.reason?.text ?? null),
    filter_json: read ? filterOf(read) : null,
    row_count: read ? (read.count ?? read.subjectIds.length) : null,
    subject_type: read?.subjectType ?? null,
    subject_ids: read && read.subjectIds.length > 0 ? read.subjectIds.join(",") : null,
    event_count: written?.count ?? 0,
    events_digest: written?.digest() ?? new EventsDigest().end(),
  };
  await db
    .insertInto("journal_processes")
    .values({ ...process, mac: processMac(process) })
    .execute();
}

/**
 * The filter as it is kept: a `personId` in it is what the look says of itself, never what an address brought along, and
 * identity numbers are starred out of whatever was typed.
 */
function filterOf({ filter, personId }: ReadInfo): string | null {
  if (!filter && !personId) return null;
  return JSON.stringify({ ...filter, personId }, (_, value) =>
    typeof value === "string" ? withoutIdentityNumbers(value) : value,
  );
}

/** True while the product can write its journal; used by the readiness check. */
export async function journalAnswers(db: Db): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`select 1 as one from journal_processes limit 1`.execute(db);
  return Array.isArray(rows);
}
