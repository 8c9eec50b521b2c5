import type { ExpressionBuilder } from "kysely";
import { bulkInsert } from "#db/bulk-insert";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";
import { civilDayOf } from "../clock";
import { newId } from "../id";
import type { AnnouncementBody, WebhookEvent } from "./webhook-events";

export interface AnnounceOptions {
  /** The instant of the act: `ctx.now`. */
  at: Date;
  /** The agency it is about: accounts of an agency are told of their own agency only. */
  agencyId: string;
}

/**
 * Tells the subscribers: writes one outbox row for each of them, inside the transaction of the act (`db` is its
 * transaction), so that a message leaves if and only if the act stands. `body` is public facts only, for example
 * `{ report: no, agency: code, status: "withdrawn", on: day }`; several bodies are several messages. Nothing is sent here; `deliverWebhooks` does that after commit,
 * and holds back those of a subscription that is paused. For one that was stopped nothing is written: nobody receives there.
 */
export async function announce(
  db: Db,
  event: WebhookEvent,
  body: AnnouncementBody | readonly AnnouncementBody[],
  { at, agencyId }: AnnounceOptions,
): Promise<void> {
  const subscribers = await db
    .selectFrom("webhook_subscriptions")
    .innerJoin("accounts", "accounts.id", "webhook_subscriptions.account_id")
    .select(["webhook_subscriptions.id", "webhook_subscriptions.events"])
    .where("webhook_subscriptions.state", "in", ["active", "paused"])
    .where(mayBeTold(at))
    .where((eb) => eb.or([eb("accounts.agency_id", "is", null), eb("accounts.agency_id", "=", agencyId)]))
    .orderBy("webhook_subscriptions.id")
    .limit(1_000)
    .execute();
  const asked = subscribers.filter(({ events }) => events.split(",").includes(event));
  if (asked.length === 0) return;
  const bodies = Array.isArray(body) ? (body as readonly AnnouncementBody[]) : [body as AnnouncementBody];
  const rows = bodies.flatMap((one) => {
    const messageId = newId();
    return asked.map(({ id }) => deliveryRow({ subscriptionId: id, messageId, event, body: one, at }));
  });
  await bulkInsert(db, "webhook_deliveries", rows);
}

/** Whether the account of the row (`accounts`) still holds the right to be told: not disabled, not ended, with a role that has it. */
export function mayBeTold(at: Date) {
  const today = civilDayOf(at);
  return (eb: ExpressionBuilder<DB, "accounts">) =>
    eb.and([
      eb("accounts.is_disabled", "=", 0),
      eb.or([eb("accounts.ends_on", "is", null), eb("accounts.ends_on", ">=", today)]),
      eb.exists(
        eb
          .selectFrom("account_roles")
          .innerJoin("role_permissions", "role_permissions.role", "account_roles.role")
          .select("account_roles.account_id")
          .whereRef("account_roles.account_id", "=", "accounts.id")
          .where("role_permissions.permission", "=", "webhooks.subscribe"),
      ),
    ]);
}

interface NewDelivery {
  subscriptionId: string;
  messageId: string;
  event: WebhookEvent | "test";
  body: AnnouncementBody;
  at: Date;
}

export type NewDeliveryRow = ReturnType<typeof deliveryRow>;

/** A message to one subscription as it will leave, byte for byte, at every attempt. */
export function deliveryRow({ subscriptionId, messageId, event, body, at }: NewDelivery) {
  return {
    id: newId(),
    subscription_id: subscriptionId,
    message_id: messageId,
    event,
    body_json: JSON.stringify({ id: messageId, event, at: at.toISOString(), data: body }),
    state: "waiting" as const,
    next_at: at,
    created_at: at,
  };
}
