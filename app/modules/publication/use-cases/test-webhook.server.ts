import { newId } from "~/platform/id";
import type { Ctx } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { deliveryRow } from "~/platform/webhooks/announce.server";
import * as queries from "../webhooks.queries.server";

/** Sends an own, active subscription a message that says nothing. Refusals: `not-found`, `not-active`. Nothing of the register changes: no journal entry. */
export async function testWebhook(ctx: Ctx, id: string): Promise<Result<string>> {
  const subscription = await queries.subscriptionById(ctx.db, id);
  if (!subscription || subscription.accountId !== ctx.actor.accountId) {
    return no("common:api-problem.not-found", { status: 404 });
  }
  if (subscription.state !== "active") return no("publication:webhook.refusal.not-active");
  const message = { subscriptionId: id, messageId: newId(), event: "test" as const, body: {}, at: ctx.now };
  await queries.insertDelivery(ctx.db, deliveryRow(message));
  return ok(id);
}
