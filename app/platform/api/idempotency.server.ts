import type { Db } from "#db/connection";
import { now, plusMilliseconds } from "../clock";
import type { Refusal } from "../result";
import { sameBytes } from "../secrets.server";

const KEPT_MS = 24 * 3_600_000;
/** A request holds its key for this long and says so again while it runs: whoever lets it lapse has died. */
const HELD_MS = 15_000;

export type Replay =
  | { kind: "first" }
  | { kind: "again"; status: number; body: string }
  /** Done, but the product died before it could keep its answer. */
  | { kind: "done" }
  | { kind: "reused" }
  | { kind: "running" };

export interface KeyedRequest {
  accountId: string;
  key: string;
  requestId: string;
  digest: Buffer;
  now: Date;
}

/** Printable ASCII, 200 characters at most: what the header of a request can say in one way only. */
export const isIdempotencyKey = (key: string) => /^[\x20-\x7e]{1,200}$/.test(key);

/**
 * Takes the key for this request, or says what became of the one that first used it (kept 24 hours). The key of a request
 * that died before it had done anything is free again.
 */
export async function takeIdempotencyKey(db: Db, asked: KeyedRequest): Promise<Replay> {
  const { accountId, key, requestId, digest, now: at } = asked;
  const mine = { request_id: requestId, created_at: at, held_until: plusMilliseconds(at, HELD_MS) };
  await db
    .deleteFrom("idempotency_keys")
    .where("account_id", "=", accountId)
    .where("idempotency_key", "=", key)
    .where("created_at", "<", plusMilliseconds(at, -KEPT_MS))
    .execute();
  const inserted = await db
    .insertInto("idempotency_keys")
    .ignore()
    .values({ account_id: accountId, idempotency_key: key, request_digest: digest, ...mine })
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return { kind: "first" };
  const row = await db
    .selectFrom("idempotency_keys")
    .select([
      "idempotency_keys.request_digest",
      "idempotency_keys.request_id",
      "idempotency_keys.held_until",
      "idempotency_keys.is_done",
      "idempotency_keys.status",
      "idempotency_keys.body",
    ])
    .where("account_id", "=", accountId)
    .where("idempotency_key", "=", key)
    .executeTakeFirst();
  if (!row) return { kind: "running" };
  if (!sameBytes(row.request_digest, digest)) return { kind: "reused" };
  if (row.status !== null) return { kind: "again", status: row.status, body: row.body ?? "" };
  if (row.held_until !== null && row.held_until > at) return { kind: "running" };
  if (row.is_done) return { kind: "done" };
  // Waits for a transaction that is just saying that it is done, and then finds nothing to take.
  const taken = await db
    .updateTable("idempotency_keys")
    .set(mine)
    .where("account_id", "=", accountId)
    .where("idempotency_key", "=", key)
    .where("request_id", "=", row.request_id)
    .where("is_done", "=", 0)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n ? { kind: "first" } : { kind: "running" };
}

const lost: Refusal = { code: "too-many-requests", key: "common:api-problem.too-many-requests", status: 429 };

/** Says inside the transaction of a change that the request is done; refuses where another one has taken its key. */
export async function markDone(tx: Db, asked: KeyedRequest): Promise<Refusal | null> {
  const marked = await update(tx, asked).set({ is_done: 1 }).executeTakeFirst();
  return marked.numUpdatedRows === 1n ? null : lost;
}

/** Holds the key while the request runs. @returns how to let go */
export function holdKey(db: Db, asked: KeyedRequest): () => void {
  const again = () =>
    update(db, asked)
      .set({ held_until: plusMilliseconds(now(), HELD_MS) })
      .execute();
  const timer = setInterval(() => void again().catch(() => {}), HELD_MS / 3);
  return () => clearInterval(timer);
}

export async function keepAnswer(db: Db, asked: KeyedRequest, status: number, body: string): Promise<void> {
  await update(db, asked).set({ status, body }).execute();
}

/** A request that did nothing (a refusal, an error) may be tried again under the same key at once. */
export async function releaseKey(db: Db, asked: KeyedRequest): Promise<void> {
  await update(db, asked).set({ held_until: null }).execute();
  await db
    .deleteFrom("idempotency_keys")
    .where("account_id", "=", asked.accountId)
    .where("idempotency_key", "=", asked.key)
    .where("request_id", "=", asked.requestId)
    .where("is_done", "=", 0)
    .execute();
}

const update = (db: Db, { accountId, key, requestId }: KeyedRequest) =>
  db
    .updateTable("idempotency_keys")
    .where("account_id", "=", accountId)
    .where("idempotency_key", "=", key)
    .where("request_id", "=", requestId);
