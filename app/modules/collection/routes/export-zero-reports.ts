import { instantOf, shanghaiMinute } from "~/platform/clock";
import { exportList, MOST_IN_HAND } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { zeroReportRows } from "./zero-reports.server";

/** The zero-reports in sight as narrowed on the screen, as a workbook. */
export const loader = protectedLoader("contributors.read", async (guarded) => {
  const { t } = guarded;
  const { state, rows, total } = await zeroReportRows(guarded, { limit: MOST_IN_HAND });
  const whoWhen = (who: string | null, at: string | null) => (at ? `${who} ${shanghaiMinute(instantOf(at))}` : null);
  return exportList(guarded, {
    name: "export-zero-reports",
    subjectType: "zero-report",
    filter: { state: state ?? null },
    ids: rows.map(({ id }) => id),
    rows,
    isCut: total > rows.length,
    title: t("collection:zero.title"),
    columns: [
      { header: t("collection:upload.collection-item"), width: 40, value: (row) => row.item },
      { header: t("collection:zero.period"), width: 28, value: (row) => t("collection:zero.from-to", row) },
      { header: t("collection:imports.state"), width: 12, value: (row) => t(`collection:zero.state-${row.state}`) },
      { header: t("collection:zero.signed"), width: 30, value: (row) => whoWhen(row.signedBy, row.signedAt) },
      { header: t("collection:zero.confirmed"), width: 30, value: (row) => whoWhen(row.confirmedBy, row.confirmedAt) },
    ],
  });
});
