import { z } from "zod";
import { WEBHOOK_EVENTS } from "~/platform/webhooks/webhook-events";

/** A new subscription: where to, and of what. */
export const subscribeSchema = z.object({
  url: z.string({ error: "publication:webhook.problem.url" }).trim().min(1, "publication:webhook.problem.url").max(500),
  events: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(WEBHOOK_EVENTS)).min(1, "publication:webhook.problem.events"),
  ),
});

/** The version that was read; acts on another one are refused. */
export const webhookActSchema = z.object({ version: z.coerce.number().int() });
