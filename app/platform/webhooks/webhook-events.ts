/** What subscribers are told of; `test` is sent by hand to one subscription. */
export const WEBHOOK_EVENTS = [
  "report.lodged",
  "report.corrected",
  "report.revised",
  "report.withdrawn",
  "report.fact-marked",
  "agency.listed",
  "agency.suspended",
  "agency.removed",
  "agency.lifted",
] as const;

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What a message says beside its id, event and instant: public facts only, no internal ids, nothing about a person. */
export type AnnouncementBody = Readonly<Record<string, string | number | boolean | null>>;
