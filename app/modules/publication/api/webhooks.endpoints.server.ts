import { z } from "zod";
import { type ApiReply, type Endpoint, endpoint } from "~/platform/api/endpoint";
import type { Ctx } from "~/platform/process.server";
import type { Refusal } from "~/platform/result";
import { WEBHOOK_EVENTS } from "~/platform/webhooks/webhook-events";
import { pauseWebhook, resumeWebhook } from "../use-cases/pause-webhook.server";
import { subscribeWebhook } from "../use-cases/subscribe-webhook.server";
import { testWebhook } from "../use-cases/test-webhook.server";
import { deliveriesOf, type Subscription, subscriptionById, subscriptionsOf } from "../webhooks.queries.server";

const params = z.object({ id: z.string().max(40) });
const events = z.array(z.enum(WEBHOOK_EVENTS)).min(1).max(WEBHOOK_EVENTS.length);
const item = z.object({
  id: z.string(),
  url: z.string(),
  events,
  state: z.enum(["active", "paused", "stopped"]),
  failures: z.int().describe("Failures one after the other"),
  version: z.int(),
});
const delivery = z.object({
  messageId: z.string(),
  event: z.string(),
  state: z.enum(["waiting", "delivered", "given-up"]),
  attempts: z.int(),
  lastStatus: z.int().nullable(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
});

const notFound: Refusal = { code: "not-found", key: "common:api-problem.not-found", status: 404 };

function itemOf({ id, url, events, state, failures, version }: Subscription) {
  return { id, url, events: events.split(","), state, failures, version };
}

const list = endpoint({
  method: "get",
  path: "/api/v1/webhooks",
  operationId: "listWebhooks",
  tag: "Webhooks",
  summary: "The subscriptions of the key's account",
  permission: "webhooks.subscribe",
  responses: { 200: { description: "All of them", schema: z.object({ items: z.array(item) }) } },
  async handler({ ctx }) {
    return { body: { items: (await subscriptionsOf(ctx.db, ctx.actor.accountId)).map(itemOf) } };
  },
});

const subscribe = endpoint({
  method: "post",
  path: "/api/v1/webhooks",
  operationId: "subscribeWebhook",
  tag: "Webhooks",
  summary: "Subscribe to events; the secret that signs the messages is answered once",
  permission: "webhooks.subscribe",
  body: z.object({ url: z.string().max(500), events }),
  responses: { 201: { description: "Subscribed", schema: z.object({ id: z.string(), secret: z.string() }) } },
  errors: ["too-many", "not-a-url", "not-https", "with-credentials", "unknown-host", "lookup-slow", "not-public"],
  async handler({ ctx, body }) {
    const made = await subscribeWebhook(ctx, body);
    return made.ok ? { status: 201, body: made.value } : { refusal: made.refusal };
  },
});

const read = endpoint({
  method: "get",
  path: "/api/v1/webhooks/{id}",
  operationId: "readWebhook",
  tag: "Webhooks",
  summary: "One own subscription with its newest 100 messages",
  permission: "webhooks.subscribe",
  params,
  responses: { 200: { description: "As it stands", schema: item.extend({ deliveries: z.array(delivery) }) } },
  async handler({ ctx, params }): Promise<ApiReply | { refusal: Refusal }> {
    const found = await subscriptionById(ctx.db, params.id);
    if (!found || found.accountId !== ctx.actor.accountId) return { refusal: notFound };
    const deliveries = (await deliveriesOf(ctx.db, found.id, 100)).map(
      ({ nextAt: _next, deliveredAt: _delivered, createdAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
      }),
    );
    return { body: { ...itemOf(found), deliveries } };
  },
});

/** An act guarded by the state: the present version is taken, whoever else acted meanwhile shows in the state. */
function act(
  noun: string,
  verb: string,
  summary: string,
  errors: readonly string[],
  run: (ctx: Ctx, one: Subscription) => ReturnType<typeof testWebhook>,
) {
  return endpoint({
    method: "post",
    path: `/api/v1/webhooks/{id}/${noun}`,
    operationId: `${verb}Webhook`,
    tag: "Webhooks",
    summary,
    permission: "webhooks.subscribe",
    params,
    responses: { 200: { description: "Done", schema: z.object({ id: z.string() }) } },
    errors,
    async handler({ ctx, params }): Promise<ApiReply | { refusal: Refusal }> {
      const found = await subscriptionById(ctx.db, params.id);
      if (!found || found.accountId !== ctx.actor.accountId) return { refusal: notFound };
      const result = await run(ctx, found);
      return result.ok ? { body: { id: result.value } } : { refusal: result.refusal };
    },
  });
}

export const webhookEndpoints: readonly Endpoint[] = [
  list,
  subscribe,
  read,
  act("pause", "pause", "Hold its messages back", ["not-active", "version-stale"], pauseWebhook),
  act("resumption", "resume", "Let them go again", ["is-active", "version-stale"], resumeWebhook),
  act("test", "test", "Send a message that says nothing", ["not-active"], (ctx, { id }) => testWebhook(ctx, id)),
];
