import type { Db } from "#db/connection";
import { isId } from "~/platform/id";
import { mayBeTold, type NewDeliveryRow } from "~/platform/webhooks/announce.server";

export interface Subscription {
  id: string;
  accountId: string;
  url: string;
  secretSealed: Buffer;
  events: string;
  state: "active" | "paused" | "stopped";
  failures: number;
  version: number;
  createdAt: Date;
}

const columns = [
  "webhook_subscriptions.id",
  "webhook_subscriptions.account_id as accountId",
  "webhook_subscriptions.url",
  "webhook_subscriptions.secret_sealed as secretSealed",
  "webhook_subscriptions.events",
  "webhook_subscriptions.state",
  "webhook_subscriptions.failures",
  "webhook_subscriptions.version",
  "webhook_subscriptions.created_at as createdAt",
] as const;

/** The subscriptions of one account, oldest first. */
export async function subscriptionsOf(db: Db, accountId: string): Promise<Subscription[]> {
  return db
    .selectFrom("webhook_subscriptions")
    .select(columns)
    .where("webhook_subscriptions.account_id", "=", accountId)
    .orderBy("webhook_subscriptions.id")
    .limit(100)
    .execute();
}

export async function subscriptionById(db: Db, id: string): Promise<Subscription | undefined> {
  if (!isId(id)) return undefined;
  return db
    .selectFrom("webhook_subscriptions")
    .select(columns)
    .where("webhook_subscriptions.id", "=", id)
    .executeTakeFirst();
}

export async function lockSubscription(db: Db, id: string): Promise<Subscription | undefined> {
  return db
    .selectFrom("webhook_subscriptions")
    .select(columns)
    .where("webhook_subscriptions.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Subscriptions after an id, for holding them against the journal. */
export async function subscriptionsAfter(db: Db, after: string | null, limit: number): Promise<Subscription[]> {
  let query = db.selectFrom("webhook_subscriptions").select(columns);
  if (after !== null) query = query.where("webhook_subscriptions.id", ">", after);
  return query.orderBy("webhook_subscriptions.id").limit(limit).execute();
}

/** The newest messages of a subscription with how they fared. */
export async function deliveriesOf(db: Db, subscriptionId: string, limit: number) {
  return db
    .selectFrom("webhook_deliveries")
    .select([
      "webhook_deliveries.message_id as messageId",
      "webhook_deliveries.event",
      "webhook_deliveries.state",
      "webhook_deliveries.attempts",
      "webhook_deliveries.next_at as nextAt",
      "webhook_deliveries.last_status as lastStatus",
      "webhook_deliveries.last_error as lastError",
      "webhook_deliveries.created_at as createdAt",
      "webhook_deliveries.delivered_at as deliveredAt",
    ])
    .where("webhook_deliveries.subscription_id", "=", subscriptionId)
    .orderBy("webhook_deliveries.id", "desc")
    .limit(limit)
    .execute();
}

export interface DueDelivery {
  id: string;
  messageId: string;
  body: string;
  attempts: number;
}

/** Subscriptions for which something is due, that are active and whose account may be told; who has waited longest first. */
export async function dueSubscriptions(db: Db, at: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("webhook_deliveries")
    .innerJoin("webhook_subscriptions", "webhook_subscriptions.id", "webhook_deliveries.subscription_id")
    .innerJoin("accounts", "accounts.id", "webhook_subscriptions.account_id")
    .select("webhook_deliveries.subscription_id as id")
    .where("webhook_deliveries.state", "=", "waiting")
    .where("webhook_deliveries.next_at", "<=", at)
    .where("webhook_subscriptions.state", "=", "active")
    .where(mayBeTold(at))
    .groupBy("webhook_deliveries.subscription_id")
    .orderBy((eb) => eb.fn.min("webhook_deliveries.next_at"))
    .orderBy("webhook_deliveries.subscription_id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Messages of one subscription that are due; those tried least first, so that one which its receiver refuses holds up no other. Each
 * subscription has a part of its own: what piles up for one holds nobody else up.
 */
export async function dueDeliveries(db: Db, subscriptionId: string, at: Date, limit: number): Promise<DueDelivery[]> {
  return db
    .selectFrom("webhook_deliveries")
    .select([
      "webhook_deliveries.id",
      "webhook_deliveries.message_id as messageId",
      "webhook_deliveries.body_json as body",
      "webhook_deliveries.attempts",
    ])
    .where("webhook_deliveries.subscription_id", "=", subscriptionId)
    .where("webhook_deliveries.state", "=", "waiting")
    .where("webhook_deliveries.next_at", "<=", at)
    .orderBy("webhook_deliveries.next_at")
    .orderBy("webhook_deliveries.attempts")
    .orderBy("webhook_deliveries.id")
    .limit(limit)
    .execute();
}

export async function insertSubscription(
  db: Db,
  row: { id: string; accountId: string; url: string; secretSealed: Buffer; events: string },
  at: Date,
): Promise<void> {
  await db
    .insertInto("webhook_subscriptions")
    .values({
      id: row.id,
      account_id: row.accountId,
      url: row.url,
      secret_sealed: row.secretSealed,
      events: row.events,
      state: "active",
      created_at: at,
      updated_at: at,
    })
    .execute();
}

export async function setSubscriptionState(db: Db, id: string, state: Subscription["state"], at: Date): Promise<void> {
  await db
    .updateTable("webhook_subscriptions")
    .set((eb) => ({ state, failures: 0, version: eb("version", "+", 1), updated_at: at }))
    .where("id", "=", id)
    .execute();
}

/** Makes what waits for a subscription due at once, whatever wait its failures had brought about. */
export async function hastenDeliveries(db: Db, subscriptionId: string, at: Date): Promise<void> {
  await db
    .updateTable("webhook_deliveries")
    .set({ next_at: at })
    .where("subscription_id", "=", subscriptionId)
    .where("state", "=", "waiting")
    .where("next_at", ">", at)
    .execute();
}

/** After a failure nothing that waits for the subscription is due before that one is. */
export async function holdDeliveries(db: Db, subscriptionId: string, until: Date): Promise<void> {
  await db
    .updateTable("webhook_deliveries")
    .set({ next_at: until })
    .where("subscription_id", "=", subscriptionId)
    .where("state", "=", "waiting")
    .where("next_at", "<", until)
    .execute();
}

/** Counts a failure, or forgets earlier ones. @returns failures one after the other */
export async function countFailure(db: Db, id: string, failed: boolean): Promise<number> {
  await db
    .updateTable("webhook_subscriptions")
    .set((eb) => ({ failures: failed ? eb("failures", "+", 1) : 0 }))
    .where("id", "=", id)
    .execute();
  return (await subscriptionById(db, id))?.failures ?? 0;
}

export async function insertDelivery(db: Db, row: NewDeliveryRow): Promise<void> {
  await db.insertInto("webhook_deliveries").values(row).execute();
}

/** Takes a message for one attempt by a conditional update: false where another process was quicker. `until`: nobody else tries before. */
export async function claimDelivery(db: Db, { id, attempts }: DueDelivery, until: Date): Promise<boolean> {
  const result = await db
    .updateTable("webhook_deliveries")
    .set({ attempts: attempts + 1, next_at: until })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .where("attempts", "=", attempts)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Says how the attempt of this number ended; nothing where another has been made since, by whoever took the message over. */
export async function settleDelivery(
  db: Db,
  { id, attempts }: Pick<DueDelivery, "id" | "attempts">,
  values: {
    state: "waiting" | "delivered" | "given-up";
    status: number | null;
    error: string | null;
    nextAt: Date;
    deliveredAt: Date | null;
  },
): Promise<void> {
  await db
    .updateTable("webhook_deliveries")
    .set({
      state: values.state,
      last_status: values.status,
      last_error: values.error?.slice(0, 300) ?? null,
      next_at: values.nextAt,
      delivered_at: values.deliveredAt,
    })
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .execute();
}

/** Removes messages made before an instant that arrived or were given up; at most `limit` at a time. */
export async function removeSettledDeliveries(db: Db, before: Date, limit: number): Promise<number> {
  const result = await db
    .deleteFrom("webhook_deliveries")
    .where("webhook_deliveries.state", "<>", "waiting")
    .where("webhook_deliveries.created_at", "<", before)
    .orderBy("webhook_deliveries.id")
    .limit(limit)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
