import type { Db } from "#db/connection";
import { EventsDigest, FIRST_SEAL, processMac, SealDigest } from "~/platform/journal-proof.server";
import { sameBytes } from "~/platform/secrets.server";
import type { TamperFinding } from "../journal.types";
import * as queries from "../verify.queries.server";

export type Report = (finding: TamperFinding) => void;

const broken = (kind: TamperFinding["kind"], subjectType: string, id: string): TamperFinding => ({
  kind,
  subjectType,
  id,
  fields: [],
});

/**
 * Holds every journal entry against its own signature and its events, and the chain of seals against the entries: a
 * changed, missing or added process or event, and a seal that was changed or taken away, are reported.
 * @returns how many processes were read
 */
export async function verifyEntries(db: Db, report: Report): Promise<number> {
  const events = eventCursor(db);
  const seals = sealCursor(db, report);
  let count = 0;
  for (let after = ""; ; ) {
    const page = await queries.processesAfter(db, after);
    if (page.length === 0) break;
    for (const process of page) {
      count++;
      const { mac, ...proven } = process;
      if (!sameBytes(mac, processMac(proven))) report(broken("process-changed", "journal-process", process.id));
      const found = await events.digestOf(process.id, (id) => report(broken("event-orphaned", "journal-event", id)));
      if (!sameBytes(found, process.events_digest)) report(broken("events-changed", "journal-process", process.id));
      await seals.add(process);
    }
    after = page.at(-1)!.id;
  }
  await events.drain((id) => report(broken("event-orphaned", "journal-event", id)));
  await seals.end();
  return count;
}

/** Walks the events beside the processes, both by process id. */
function eventCursor(db: Db) {
  let page: queries.StoredEvent[] = [];
  let at = 0;
  let place = { processId: "", ordinal: -1 };
  let ended = false;
  const peek = async () => {
    if (at >= page.length && !ended) {
      page = await queries.eventsAfter(db, place);
      at = 0;
      const last = page.at(-1);
      if (last) place = { processId: last.process_id, ordinal: last.ordinal };
      else ended = true;
    }
    return page[at];
  };
  return {
    /** Digest of the events stored for a process; events of processes that do not exist are passed on. */
    async digestOf(processId: string, orphan: (eventId: string) => void): Promise<Buffer> {
      const digest = new EventsDigest();
      for (let event = await peek(); event && event.process_id <= processId; event = await peek()) {
        if (event.process_id < processId) orphan(event.id);
        else digest.add(event);
        at++;
      }
      return digest.end();
    },
    async drain(orphan: (eventId: string) => void): Promise<void> {
      for (let event = await peek(); event; event = await peek()) {
        orphan(event.id);
        at++;
      }
    },
  };
}

/** Walks the seals beside the processes: each closes all processes after the seal before it up to its own last one. */
function sealCursor(db: Db, report: Report) {
  let seals: Awaited<ReturnType<typeof queries.sealsAfter>> | null = null;
  let index = 0;
  let previous: Buffer = FIRST_SEAL;
  let digest = new SealDigest(previous);
  const close = () => {
    const seal = seals![index]!;
    const found = digest.end();
    const fits =
      sameBytes(seal.previous_digest, previous) && sameBytes(seal.digest, found) && seal.process_count === digest.count;
    if (!fits) report(broken("seal-broken", "journal-seal", seal.id));
    previous = seal.digest;
    digest = new SealDigest(previous);
    index++;
  };
  return {
    async add(process: { id: string; mac: Buffer }): Promise<void> {
      seals ??= await allSeals(db);
      while (seals[index] && seals[index]!.last_process_id < process.id) close();
      digest.add(process);
    },
    async end(): Promise<void> {
      seals ??= await allSeals(db);
      while (seals[index]) close();
    },
  };
}

async function allSeals(db: Db) {
  const all: Awaited<ReturnType<typeof queries.sealsAfter>> = [];
  for (let after = ""; ; ) {
    const page = await queries.sealsAfter(db, after);
    if (page.length === 0) return all;
    all.push(...page);
    after = page.at(-1)!.id;
  }
}
