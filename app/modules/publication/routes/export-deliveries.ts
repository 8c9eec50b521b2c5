import { shanghaiMinute } from "~/platform/clock";
import { exportList, MOST_IN_HAND } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { deliveriesOf } from "../webhooks.queries.server";
import { ownSubscription } from "./webhook.server";

/** The messages of an own subscription, newest first, as a workbook. */
export const loader = protectedLoader("webhooks.subscribe", async (guarded) => {
  const { ctx, t } = guarded;
  const { id } = await ownSubscription(guarded);
  const rows = await deliveriesOf(ctx.db, id, MOST_IN_HAND);
  return exportList(guarded, {
    name: "export-deliveries",
    subjectType: "webhook",
    subjectIds: [id],
    filter: null,
    ids: rows.map(({ messageId }) => messageId),
    rows,
    isCut: rows.length === MOST_IN_HAND,
    title: t("publication:webhook.deliveries"),
    columns: [
      { header: t("publication:webhook.message"), width: 30, value: (row) => row.messageId },
      {
        header: t("publication:webhook.what"),
        width: 24,
        value: (row) => t(`publication:webhook.event.${row.event.replace(".", "-")}`),
      },
      {
        header: t("publication:webhook.state"),
        width: 12,
        value: (row) => t(`publication:webhook.delivery.${row.state}`),
      },
      { header: t("publication:webhook.attempts"), width: 10, kind: "number", value: (row) => row.attempts },
      { header: t("publication:webhook.answer"), width: 30, value: (row) => row.lastStatus ?? row.lastError },
      { header: t("publication:webhook.made"), width: 18, value: (row) => shanghaiMinute(row.createdAt) },
      {
        header: t("publication:webhook.next"),
        width: 18,
        value: (row) => (row.state === "waiting" ? shanghaiMinute(row.nextAt) : null),
      },
    ],
  });
});
