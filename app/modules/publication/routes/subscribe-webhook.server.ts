import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { subscribeWebhook } from "../use-cases/subscribe-webhook.server";
import { subscribeSchema } from "../webhooks.schema";

export const loader = protectedLoader("webhooks.subscribe", async ({ t }) => ({
  title: t("publication:webhook.subscribe.title"),
}));

/** Answers with the secret, shown once. */
export const action = protectedAction("webhooks.subscribe", subscribeSchema, async ({ ctx }, form) => {
  const made = await subscribeWebhook(ctx, form);
  return made.ok ? Response.json(made.value) : made;
});
