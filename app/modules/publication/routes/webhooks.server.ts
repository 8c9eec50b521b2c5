import { protectedLoader } from "~/platform/guard.server";
import { subscriptionsOf } from "../webhooks.queries.server";

export const loader = protectedLoader("webhooks.subscribe", async ({ ctx, actor, t }) => ({
  title: t("publication:webhook.title"),
  subscriptions: (await subscriptionsOf(ctx.db, actor.accountId)).map(({ id, url, events, state, failures }) => ({
    id,
    url,
    events: events.split(","),
    state,
    failures,
  })),
}));
