import type { Refusal } from "~/platform/result";

type State = "active" | "paused" | "stopped";

/** Subscriptions an account may have: enough for every system of an office, too few to flood anyone. */
export const MOST_SUBSCRIPTIONS = 10;

/** Why a subscription may not be paused or resumed now; null where it may. A stopped one is resumed as a paused one is. */
export function stateRefusal(act: "pause" | "resume", state: State): Refusal | null {
  if (act === "pause" && state !== "active")
    return { code: "not-active", key: "publication:webhook.refusal.not-active" };
  if (act === "resume" && state === "active")
    return { code: "is-active", key: "publication:webhook.refusal.is-active" };
  return null;
}
