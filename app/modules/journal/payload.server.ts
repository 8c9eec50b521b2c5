import type { Db } from "#db/connection";
import { unseal, unwrapKey } from "~/platform/secrets.server";
import { personKeys } from "./verify.queries.server";

export interface OpenedPayload {
  before: unknown;
  after: unknown;
}

/** Opens payloads: those of a person with that person's key, fetched for many at once. Null where the key is gone or does not fit. */
export async function openPayloads(
  db: Db,
  events: readonly { person_id: string | null; payload: Buffer }[],
): Promise<(OpenedPayload | null)[]> {
  const ids = [...new Set(events.flatMap((event) => (event.person_id ? [event.person_id] : [])))];
  const wrapped = await personKeys(db, ids);
  const keys = new Map([...wrapped].map(([id, key]) => [id, openKey(key)]));
  return events.map(({ person_id, payload }) => {
    const key = person_id === null ? null : keys.get(person_id);
    if (key === undefined || (person_id !== null && key === null)) return null;
    return read(key === null ? payload : openWith(key, payload));
  });
}

function openKey(wrapped: Buffer): Buffer | null {
  try {
    return unwrapKey(wrapped);
  } catch {
    return null;
  }
}

function openWith(key: Buffer, payload: Buffer): Buffer | null {
  try {
    return unseal(key, payload);
  } catch {
    return null;
  }
}

function read(plain: Buffer | null): OpenedPayload | null {
  if (!plain) return null;
  try {
    return JSON.parse(plain.toString("utf8")) as OpenedPayload;
  } catch {
    return null;
  }
}
