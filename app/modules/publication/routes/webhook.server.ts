import { type Guarded, notFound, protectedLoader } from "~/platform/guard.server";
import { deliveriesOf, type Subscription, subscriptionById } from "../webhooks.queries.server";

const NEWEST = 100;

/** An own subscription. @throws 404 for those of others, whether there are any or not */
export async function ownSubscription({
  ctx,
  actor,
  params,
}: Pick<Guarded, "ctx" | "actor" | "params">): Promise<Subscription> {
  const found = await subscriptionById(ctx.db, params.id ?? "");
  if (!found || found.accountId !== actor.accountId) throw notFound();
  return found;
}

export const loader = protectedLoader("webhooks.subscribe", async (guarded) => {
  const { id, url, events, state, failures, createdAt } = await ownSubscription(guarded);
  return {
    title: guarded.t("publication:webhook.one"),
    subscription: { id, url, events: events.split(","), state, failures, createdAt },
    deliveries: await deliveriesOf(guarded.ctx.db, id, NEWEST),
  };
});
