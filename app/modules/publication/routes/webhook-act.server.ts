import { type Guarded, protectedAction, protectedLoader } from "~/platform/guard.server";
import type { Ctx } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { webhookActSchema } from "../webhooks.schema";
import { ownSubscription } from "./webhook.server";

export type WebhookActPage = Awaited<ReturnType<typeof actPage>>;

async function actPage(guarded: Guarded, act: "pause" | "resume" | "test") {
  const { id, url, version } = await ownSubscription(guarded);
  return {
    title: guarded.t(`publication:webhook.${act}.title`),
    purpose: guarded.t(`publication:webhook.${act}.purpose`),
    submit: guarded.t(`publication:webhook.${act}.submit`),
    id,
    url,
    version,
  };
}

/** The page of one act on an own subscription. */
export function actLoader(act: "pause" | "resume" | "test") {
  return protectedLoader("webhooks.subscribe", (guarded) => actPage(guarded, act));
}

/** The act itself; back to the subscription. */
export function actAction(run: (ctx: Ctx, asked: { id: string; version: number }) => Promise<Result<string>>) {
  return protectedAction("webhooks.subscribe", webhookActSchema, async (guarded, { version }) => {
    const { id } = await ownSubscription(guarded);
    const result = await run(guarded.ctx, { id, version });
    return result.ok ? ok(`/webhooks/${id}`) : result;
  });
}
