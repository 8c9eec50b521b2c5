import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json";
import { journalMac, sha256 } from "./secrets.server";

/** What of an event its digest covers: everything but its own id. */
export interface ProvenEvent {
  ordinal: number;
  name: string;
  version: number;
  subject_type: string;
  subject_id: string;
  person_id: string | null;
  /** As stored: sealed where the event belongs to a person. */
  payload: Buffer;
}

/** SHA-256 over everything an event says, in a fixed order. */
export function eventDigest(event: ProvenEvent): Buffer {
  const { ordinal, name, version, subject_type, subject_id, person_id, payload } = event;
  const head = JSON.stringify([ordinal, name, version, subject_type, subject_id, person_id]);
  return sha256(Buffer.concat([Buffer.from(`${head.length}:${head}`), payload]));
}

/** Digest over the events of a process, taken one by one in their order. */
export class EventsDigest {
  private readonly hash = createHash("sha256");
  count = 0;

  add(event: ProvenEvent): void {
    this.hash.update(eventDigest(event));
    this.count++;
  }

  /** The digest of all that was added; nothing can be added after it. */
  end(): Buffer {
    return this.hash.digest();
  }
}

export interface ProvenProcess {
  id: string;
  name: string;
  kind: string;
  at: Date;
  account_id: string | null;
  actor_name: string;
  actor_roles: string;
  via: string;
  address: string | null;
  request_id: string;
  case_id: string | null;
  ground: string | null;
  reason_code: string | null;
  reason_text: string | null;
  filter_json: string | null;
  row_count: number | null;
  subject_type: string | null;
  subject_ids: string | null;
  event_count: number;
  events_digest: Buffer;
}

/** The signature a process row must have: a keyed digest over every column of it and, by their digest, over its events. */
export function processMac(row: ProvenProcess): Buffer {
  const { events_digest, at, ...rest } = row;
  const said = Object.fromEntries(PROCESS_FIELDS.map((field) => [field, rest[field]]));
  return journalMac(canonicalJson({ ...said, at: at.getTime() }), events_digest);
}

const PROCESS_FIELDS = [
  "id",
  "name",
  "kind",
  "account_id",
  "actor_name",
  "actor_roles",
  "via",
  "address",
  "request_id",
  "case_id",
  "ground",
  "reason_code",
  "reason_text",
  "filter_json",
  "row_count",
  "subject_type",
  "subject_ids",
  "event_count",
] as const satisfies readonly (keyof ProvenProcess)[];

/** One step of the chain of seals: the digest before it and the signatures of the processes it closes, in order. */
export class SealDigest {
  private readonly hash = createHash("sha256");
  count = 0;

  constructor(private readonly previous: Buffer) {}

  add(process: { id: string; mac: Buffer }): void {
    this.hash.update(process.id).update(process.mac);
    this.count++;
  }

  /** Keyed, so that nobody without the journal's key can make a chain that fits. */
  end(): Buffer {
    return journalMac("seal", this.previous, String(this.count), this.hash.digest());
  }
}

/** What the first seal follows. */
export const FIRST_SEAL: Buffer = Buffer.alloc(32);
