import { newId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { encryptColumn, randomToken } from "~/platform/secrets.server";
import { type Resolve, resolveTarget } from "~/platform/webhooks/target.server";
import type { WebhookEvent } from "~/platform/webhooks/webhook-events";
import { MOST_SUBSCRIPTIONS } from "../webhook.rules";
import { webhookSnapshot } from "../webhooks.fold.server";
import * as queries from "../webhooks.queries.server";

export interface Subscribed {
  id: string;
  /** In the clear, this once. */
  secret: string;
}

/**
 * Subscribes the actor's account to events. Refusals: `too-many`; of the address `not-a-url`, `not-https`, `with-credentials`,
 * `unknown-host`, `lookup-slow`, `not-public`. The address is looked up again at every attempt.
 */
export async function subscribeWebhook(
  ctx: Ctx,
  { url, events }: { url: string; events: readonly WebhookEvent[] },
  resolve?: Resolve,
): Promise<Result<Subscribed>> {
  const target = await resolveTarget(url, resolve);
  if (typeof target === "string") return no(`publication:webhook.refusal.${target}`, { path: "url", status: 422 });
  return runProcess(ctx, { name: "subscribe-webhook" }, async ({ db, record }) => {
    const { accountId } = ctx.actor;
    if ((await queries.subscriptionsOf(db, accountId)).length >= MOST_SUBSCRIPTIONS) {
      return no("publication:webhook.refusal.too-many", { params: { most: MOST_SUBSCRIPTIONS } });
    }
    const id = newId();
    const secret = `whsec_${randomToken(32)}`;
    const row = {
      id,
      accountId,
      url: target.url.href,
      secretSealed: encryptColumn(secret),
      events: [...new Set(events)].join(","),
    };
    await queries.insertSubscription(db, row, ctx.now);
    record({
      name: "webhook-subscribed",
      subject: { type: "webhook", id },
      before: null,
      after: webhookSnapshot((await queries.lockSubscription(db, id))!),
      touches: [{ type: "account", id: accountId }],
    });
    return ok({ id, secret });
  });
}
