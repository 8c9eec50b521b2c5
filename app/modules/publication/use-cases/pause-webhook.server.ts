import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { finishTasks } from "~/platform/tasks.server";
import { stateRefusal } from "../webhook.rules";
import { webhookSnapshot } from "../webhooks.fold.server";
import * as queries from "../webhooks.queries.server";

interface Asked {
  id: string;
  version: number;
}

/** Holds the messages of an own subscription back, those made meanwhile too. Refusals: `not-found`, `version-stale`, `not-active`. */
export function pauseWebhook(ctx: Ctx, asked: Asked): Promise<Result<string>> {
  return runProcess(ctx, { name: "pause-webhook" }, (unit) => change(ctx, unit, asked, "pause"));
}

/** Lets them go again, those held back first; also after it was stopped, since when none were made. Refusals: `not-found`, `version-stale`, `is-active`. */
export function resumeWebhook(ctx: Ctx, asked: Asked): Promise<Result<string>> {
  return runProcess(ctx, { name: "resume-webhook" }, (unit) => change(ctx, unit, asked, "resume"));
}

async function change(
  ctx: Ctx,
  { db, record }: Unit,
  { id, version }: Asked,
  act: "pause" | "resume",
): Promise<Result<string>> {
  const before = await queries.lockSubscription(db, id);
  if (!before || before.accountId !== ctx.actor.accountId) return no("common:api-problem.not-found", { status: 404 });
  if (before.version !== version)
    return staleRefusal(db, { subject: { type: "webhook", id }, namespace: "publication" });
  const refusal = stateRefusal(act, before.state);
  if (refusal) return { ok: false, refusal };
  await queries.setSubscriptionState(db, id, act === "pause" ? "paused" : "active", ctx.now);
  if (act === "resume") await queries.hastenDeliveries(db, id, ctx.now);
  await finishTasks(db, { type: "webhook", id }, ctx.now);
  record({
    name: act === "pause" ? "webhook-paused" : "webhook-resumed",
    subject: { type: "webhook", id },
    before: webhookSnapshot(before),
    after: webhookSnapshot((await queries.lockSubscription(db, id))!),
    touches: [{ type: "account", id: before.accountId }],
  });
  return ok(id);
}
