import { exportList } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { subscriptionRows } from "./webhooks.server";

/** The subscriptions of one's own account as a workbook. */
export const loader = protectedLoader("webhooks.subscribe", async (guarded) => {
  const { t } = guarded;
  const rows = await subscriptionRows(guarded);
  return exportList(guarded, {
    name: "export-webhooks",
    subjectType: "webhook",
    filter: null,
    ids: rows.map(({ id }) => id),
    rows,
    title: t("publication:webhook.title"),
    columns: [
      { header: t("publication:webhook.url"), width: 60, value: (row) => row.url },
      {
        header: t("publication:webhook.state"),
        width: 12,
        value: (row) => t(`publication:webhook.${row.state}`),
      },
      {
        header: t("publication:webhook.events"),
        width: 50,
        value: (row) =>
          row.events
            .map((event) => t(`publication:webhook.event.${event.replace(".", "-")}`))
            .join(t("publication:webhook.joint")),
      },
      { header: t("publication:webhook.failures"), width: 12, kind: "number", value: (row) => row.failures },
    ],
  });
});
