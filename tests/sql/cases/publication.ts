import * as publication from "~/modules/publication/publication.queries.server";
import * as webhooks from "~/modules/publication/webhooks.queries.server";
import type { CasesOf } from "../recorder";
import { AT } from "./values";

const ID = "01M00000000000000000000000";
const nothing = { count: "0", versions: null, at: null };

export const publicationCases: CasesOf<typeof publication> = {
  sourceNames: (db) => publication.sourceNames(db, ["SH", "SD"]),
  registerMark: {
    given: [[nothing], [nothing], [nothing]],
    ask: (db) => publication.registerMark(db),
  },
};

const due = { id: "d", subscriptionId: "w", messageId: "m", body: "{}", attempts: 0 };

export const webhookCases: CasesOf<typeof webhooks> = {
  removeSettledDeliveries: (db) => webhooks.removeSettledDeliveries(db, AT, 100),
  subscriptionsOf: (db) => webhooks.subscriptionsOf(db, "a"),
  subscriptionById: (db) => webhooks.subscriptionById(db, ID),
  lockSubscription: (db) => webhooks.lockSubscription(db, "w"),
  subscriptionsAfter: (db) => webhooks.subscriptionsAfter(db, "w", 50),
  deliveriesOf: (db) => webhooks.deliveriesOf(db, "w", 50),
  dueSubscriptions: (db) => webhooks.dueSubscriptions(db, AT, 50),
  dueDeliveries: (db) => webhooks.dueDeliveries(db, "s", AT, 50),
  insertSubscription: (db) =>
    webhooks.insertSubscription(
      db,
      { id: "w", accountId: "a", url: "u", secretSealed: Buffer.alloc(1), events: "report.lodged" },
      AT,
    ),
  setSubscriptionState: (db) => webhooks.setSubscriptionState(db, "w", "paused", AT),
  hastenDeliveries: (db) => webhooks.hastenDeliveries(db, "w", AT),
  holdDeliveries: (db) => webhooks.holdDeliveries(db, "w", AT),
  countFailure: (db) => webhooks.countFailure(db, ID, true),
  insertDelivery: (db) =>
    webhooks.insertDelivery(db, {
      id: "d",
      subscription_id: "w",
      message_id: "m",
      event: "test",
      body_json: "{}",
      state: "waiting",
      next_at: AT,
      created_at: AT,
    }),
  claimDelivery: (db) => webhooks.claimDelivery(db, due, AT),
  settleDelivery: (db) =>
    webhooks.settleDelivery(
      db,
      { id: "d", attempts: 2 },
      { state: "delivered", status: 204, error: null, nextAt: AT, deliveredAt: AT },
    ),
};
