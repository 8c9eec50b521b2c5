import type { Db } from "#db/connection";
import { systemActor } from "~/modules/accounts/actor.server";
import { plusMilliseconds } from "~/platform/clock";
import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok } from "~/platform/result";
import { decryptColumn } from "~/platform/secrets.server";
import { addTask } from "~/platform/tasks.server";
import { hasArrived, isUnwanted, MAX_ATTEMPTS, MAX_FAILURES, waitAfter } from "~/platform/webhooks/backoff";
import { type SendResult, sendMessage } from "~/platform/webhooks/send.server";
import { type Resolve, resolveTarget } from "~/platform/webhooks/target.server";
import { webhookSnapshot } from "../webhooks.fold.server";
import * as queries from "../webhooks.queries.server";

/** Subscriptions served in a round, and messages of each: its own part, however much waits for another one. */
const MOST_SUBSCRIPTIONS = 200;
const BATCH = 100;
/** Longer than one attempt can take: nobody else tries the message meanwhile. */
const CLAIM_MS = 60_000;
/** So long one subscription may take in a round; what is left of it goes in the next, so that a slow receiver holds nobody up. */
const TURN_MS = 20_000;

interface Means {
  resolve?: Resolve;
  /** Asked anew for every attempt: a signature carries the moment it leaves, however slow the receiver before was. */
  clock?: () => Date;
}

/**
 * Sends what is due: subscriptions side by side, the messages of each one after the other; after a failure all that waits for
 * it waits longer, the more failures the longer. Safe on several nodes at once: a message is taken by a conditional update.
 * @param at what is due at this instant is sent
 * @returns messages that arrived
 */
export async function deliverWebhooks(db: Db, at: Date, means: Means = {}): Promise<number> {
  const due = await queries.dueSubscriptions(db, at, MOST_SUBSCRIPTIONS);
  const arrived = await Promise.all(
    due.map(async (id) => {
      const messages = await queries.dueDeliveries(db, id, at, BATCH);
      return deliverInTurn(db, id, messages, { clock: () => at, ...means });
    }),
  );
  return arrived.reduce((sum, count) => sum + count, 0);
}

async function deliverInTurn(
  db: Db,
  subscriptionId: string,
  messages: readonly queries.DueDelivery[],
  { clock, resolve }: Means & Required<Pick<Means, "clock">>,
): Promise<number> {
  let arrived = 0;
  const end = plusMilliseconds(clock(), TURN_MS);
  for (const message of messages) {
    const at = clock();
    const subscription = await queries.subscriptionById(db, subscriptionId);
    if (subscription?.state !== "active" || at > end) break;
    if (!(await queries.claimDelivery(db, message, plusMilliseconds(at, CLAIM_MS)))) continue;
    const result = await attempt(subscription, message, at, resolve);
    const received = hasArrived(result.status);
    const failures = await queries.countFailure(db, subscriptionId, !received);
    const attempts = message.attempts + 1;
    const nextAt = plusMilliseconds(at, received ? 0 : waitAfter(Math.max(attempts, failures)));
    await settle(db, message, { ...result, attempts, nextAt, at });
    if (!received) await queries.holdDeliveries(db, subscriptionId, nextAt);
    if (isUnwanted(result.status) || failures >= MAX_FAILURES) await stopWebhook(db, subscriptionId, at);
    if (!received) break;
    arrived++;
  }
  return arrived;
}

async function attempt(
  { url, secretSealed }: queries.Subscription,
  { messageId, body }: queries.DueDelivery,
  at: Date,
  resolve?: Resolve,
): Promise<SendResult> {
  const target = await resolveTarget(url, resolve);
  if (typeof target === "string") return { status: null, error: target };
  return sendMessage(target, { id: messageId, body, secret: decryptColumn(secretSealed) }, at);
}

async function settle(
  db: Db,
  message: queries.DueDelivery,
  { at, attempts, nextAt, ...result }: SendResult & { at: Date; attempts: number; nextAt: Date },
): Promise<void> {
  const received = hasArrived(result.status);
  await queries.settleDelivery(
    db,
    { id: message.id, attempts },
    {
      ...result,
      state: received ? "delivered" : attempts >= MAX_ATTEMPTS ? "given-up" : "waiting",
      nextAt,
      deliveredAt: received ? at : null,
    },
  );
}

/** Stops a subscription whose messages do not arrive, and tells its account on its workbench. */
async function stopWebhook(db: Db, id: string, at: Date): Promise<void> {
  const ctx: Ctx = { db, actor: systemActor(), now: at, requestId: newId(), origin: { via: "job", address: null } };
  await runProcess(ctx, { name: "stop-webhook" }, async ({ db: tx, record }) => {
    const before = await queries.lockSubscription(tx, id);
    if (before?.state !== "active") return no("publication:webhook.refusal.not-active");
    await queries.setSubscriptionState(tx, id, "stopped", at);
    await addTask(
      tx,
      {
        kind: "webhook-stopped",
        namespace: "publication",
        subject: { type: "webhook", id },
        permission: "webhooks.subscribe",
        accountId: before.accountId,
        params: { url: before.url },
        href: `/webhooks/${id}`,
      },
      at,
    );
    record({
      name: "webhook-stopped",
      subject: { type: "webhook", id },
      before: webhookSnapshot(before),
      after: webhookSnapshot((await queries.lockSubscription(tx, id))!),
      touches: [{ type: "account", id: before.accountId }],
    });
    return ok(null);
  });
}
