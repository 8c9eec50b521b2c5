import { MOST_IN_HAND } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { exportQueue } from "../queue-export.server";
import { recomputationRows } from "./recomputations.server";

/** The grades that the filed method does not give, as narrowed on the screen, as a workbook. */
export const loader = protectedLoader("reports.review", async (guarded) => {
  const { t } = guarded;
  return exportQueue(guarded, {
    name: "export-recomputations",
    subjectType: "grade-recomputation",
    ...(await recomputationRows(guarded, { offset: 0, limit: MOST_IN_HAND })),
    title: t("reports:recomputation.list"),
    columns: [
      { header: t("reports:recomputation.stated"), width: 12, value: (row) => row.stated },
      { header: t("reports:recomputation.computed"), width: 12, value: (row) => row.computed },
    ],
  });
});
