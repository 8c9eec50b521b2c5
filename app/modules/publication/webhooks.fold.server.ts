import type { Db } from "#db/connection";
import type { Foldable } from "~/platform/fold";
import { journalMac } from "~/platform/secrets.server";
import type { WebhookSnapshot } from "./webhooks.events";
import { type Subscription, subscriptionsAfter } from "./webhooks.queries.server";

/** A subscription as the journal keeps it; how its messages fare is not in it. */
export function webhookSnapshot(subscription: Subscription): WebhookSnapshot {
  const { id, accountId, url, events, state, secretSealed } = subscription;
  const secretMark = journalMac("webhook", id, secretSealed).toString("hex").slice(0, 32);
  return { accountId, url, events, state, secretMark };
}

export const webhookFold: Foldable<Db> = {
  subjectType: "webhook",
  tables: ["webhook_subscriptions"],
  fold: (_state, { after }) => after,
  present: async (db, after, limit) =>
    (await subscriptionsAfter(db, after, limit)).map((one) => ({ id: one.id, state: webhookSnapshot(one) })),
};
