import type { Db } from "#db/connection";
import { plusMilliseconds } from "../clock";
import { sameBytes } from "../secrets.server";

const KEPT_MS = 24 * 3_600_000;
/** Longer than any request may take: whoever holds a key without an answer for this long has died. */
const RUNNING_MS = 10 * 60_000;

export type Replay =
  | { kind: "first" }
  | { kind: "again"; status: number; body: string }
  | { kind: "reused" }
  | { kind: "running" };

/** Takes the key for this request, or says what was answered when it was first used (kept 24 hours). A key whose request died without an answer is free again. */
export async function takeIdempotencyKey(
  db: Db,
  accountId: string,
  key: string,
  digest: Buffer,
  now: Date,
): Promise<Replay> {
  await db
    .deleteFrom("idempotency_keys")
    .where("account_id", "=", accountId)
    .where("idempotency_key", "=", key)
    .where((eb) =>
      eb.or([
        eb("created_at", "<", plusMilliseconds(now, -KEPT_MS)),
        eb.and([eb("status", "is", null), eb("created_at", "<", plusMilliseconds(now, -RUNNING_MS))]),
      ]),
    )
    .execute();
  const inserted = await db
    .insertInto("idempotency_keys")
    .ignore()
    .values({ account_id: accountId, idempotency_key: key, request_digest: digest, created_at: now })
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return { kind: "first" };
  const row = await db
    .selectFrom("idempotency_keys")
    .select(["idempotency_keys.request_digest", "idempotency_keys.status", "idempotency_keys.body"])
    .where("account_id", "=", accountId)
    .where("idempotency_key", "=", key)
    .executeTakeFirst();
  if (!row) return { kind: "first" };
  if (!sameBytes(row.request_digest, digest)) return { kind: "reused" };
  if (row.status === null) return { kind: "running" };
  return { kind: "again", status: row.status, body: row.body ?? "" };
}

export async function keepAnswer(db: Db, accountId: string, key: string, status: number, body: string): Promise<void> {
  await db
    .updateTable("idempotency_keys")
    .set({ status, body })
    .where("account_id", "=", accountId)
    .where("idempotency_key", "=", key)
    .execute();
}

/** A request that did nothing (5xx or cut off) may be tried again under the same key. */
export async function releaseKey(db: Db, accountId: string, key: string): Promise<void> {
  await db
    .deleteFrom("idempotency_keys")
    .where("account_id", "=", accountId)
    .where("idempotency_key", "=", key)
    .execute();
}
