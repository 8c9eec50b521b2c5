import { MOST_IN_HAND } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { exportQueue } from "../queue-export.server";
import { comparisonRows } from "./comparisons.server";

/** The comparisons as narrowed on the screen, as a workbook. */
export const loader = protectedLoader("reports.review", async (guarded) => {
  const { t } = guarded;
  return exportQueue(guarded, {
    name: "export-comparisons",
    subjectType: "report-comparison",
    ...(await comparisonRows(guarded, { offset: 0, limit: MOST_IN_HAND })),
    title: t("reports:comparison.list"),
    columns: [
      {
        header: t("reports:field.status"),
        width: 16,
        value: (row) =>
          t(row.finding ? `reports:comparison-finding.${row.finding}` : `reports:comparison-result.${row.result}`),
      },
    ],
  });
});
