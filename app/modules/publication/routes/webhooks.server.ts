import { type Guarded, protectedLoader } from "~/platform/guard.server";
import { subscriptionsOf } from "../webhooks.queries.server";

export const loader = protectedLoader("webhooks.subscribe", async (guarded) => ({
  title: guarded.t("publication:webhook.title"),
  subscriptions: await subscriptionRows(guarded),
}));

/** The subscriptions of one's own account, for the page and for its workbook. */
export async function subscriptionRows({ ctx, actor }: Pick<Guarded, "ctx" | "actor">) {
  const own = await subscriptionsOf(ctx.db, actor.accountId);
  return own.map(({ id, url, events, state, failures }) => ({ id, url, events: events.split(","), state, failures }));
}
