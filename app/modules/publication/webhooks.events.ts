/** Version 1 of what the journal keeps of a webhook subscription; never its secret. */
export interface WebhookSnapshot {
  accountId: string;
  url: string;
  /** Names of events, by commas. */
  events: string;
  state: "active" | "paused" | "stopped";
  /** Changes with the secret; a keyed digest that says nothing about it. */
  secretMark: string;
}

export const webhookEvents = ["webhook-subscribed", "webhook-paused", "webhook-resumed", "webhook-stopped"] as const;
