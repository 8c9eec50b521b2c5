import { setTimeout as pause, setImmediate as underWay } from "node:timers/promises";
import { type CompiledQuery, sql, type Transaction } from "kysely";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import { inTransaction } from "#db/transaction";
import type { Actor } from "./actor";
import { EventWriter, type JournalEvent, type SubjectType } from "./event-writer.server";
import { newId } from "./id";
import { withoutIdentityNumbers } from "./identity-number-text";
import { EventsDigest, processMac } from "./journal-proof.server";
import type { Refusal, Result } from "./result";
import { wellFormed } from "./well-formed";

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
  /** Asked inside the transaction of a change: whether who was let in would still be. Nothing where nobody was let in. */
  stillMay?(tx: Db): Promise<boolean>;
  /**
   * Takes the entry of a look that is still being written, so that the answer is put together meanwhile. Whoever gives this lets no
   * answer leave before all it was handed have returned. Where nobody does, a look waits for its entry itself.
   */
  holdAnswer?(written: Promise<void>): void;
  /** Says inside the transaction of a change that what the request asks for is done; refuses where that is no longer its to do. */
  markDone?(tx: Db): Promise<Refusal | null>;
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
  /** Hands the events recorded so far to the journal, so that a process of very many keeps its memory flat. */
  flush(): Promise<void>;
}

const NO_LONGER: Refusal = { code: "forbidden", key: "common:refusal.no-longer-allowed", status: 403 };
const MOST_REPEATS = 5;
/** Deadlock, lock wait, and, on servers that hold a transaction to what it first saw, a row changed since. */
const PASSING = [1213, 1205, 1020];
const PAUSE_MS = 20;

/**
 * Runs one use case: one transaction, with its journal entry inside. A refusal rolls back and leaves no trace; a use case
 * that recorded no event writes no process either. Deadlocks, lock waits and rows changed since they were first seen repeat
 * the whole transaction after a short pause of chance length, five times at most.
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
      if (number === undefined || !PASSING.includes(number) || attempt > MOST_REPEATS) throw error;
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
  const outcome = await inTransaction(ctx.db, async (tx) => {
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
    // Before anything else, and held to the end: between the request and its act a right may have gone.
    if (ctx.stillMay && !(await ctx.stillMay(tx))) throw new RefusedInside({ ok: false, refusal: NO_LONGER });
    const result = await work(unit);
    if (!result.ok) throw new RefusedInside(result);
    await written.end();
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

/** Writes that something was looked at. It has returned before the answer leaves: no journal, no answer. */
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
  const written = writeProcess(ctx.db, ctx, entry);
  if (!ctx.holdAnswer) return written;
  ctx.holdAnswer(written);
  // Before this comes back the statement has been sent: the database writes while the answer is put together.
  await underWay();
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
    reason_text: info.reason?.text ? withoutIdentityNumbers(wellFormed(info.reason.text)) : (info.reason?.text ?? null),
    filter_json: read ? filterOf(read) : null,
    row_count: read ? (read.count ?? read.subjectIds.length) : null,
    subject_type: read?.subjectType ?? null,
    subject_ids: read && read.subjectIds.length > 0 ? read.subjectIds.join(",") : null,
    event_count: written?.count ?? 0,
    events_digest: written?.digest() ?? new EventsDigest().end(),
  };
  const row = { ...process, mac: processMac(process) };
  // Every look and every change comes by here: its words are put together once, and its columns always come in one order.
  insertion ??= db.insertInto("journal_processes").values(row).compile();
  await db.executeQuery({ ...insertion, parameters: Object.values(row) });
}

let insertion: CompiledQuery | undefined;

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
