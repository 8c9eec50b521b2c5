import { instantOf, shanghaiMinute } from "~/platform/clock";
import { exportList, MOST_IN_HAND } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { importRows } from "./imports.server";

/** The imports in sight as narrowed on the screen, as a workbook. */
export const loader = protectedLoader("imports.read", async (guarded) => {
  const { t } = guarded;
  const { filter, rows, total } = await importRows(guarded, { limit: MOST_IN_HAND });
  return exportList(guarded, {
    name: "export-imports",
    subjectType: "import",
    filter,
    ids: rows.map(({ id }) => id),
    rows,
    isCut: total > rows.length,
    title: t("collection:imports.title"),
    columns: [
      { header: t("collection:imports.file"), width: 40, value: (row) => row.fileName },
      { header: t("collection:imports.item"), width: 20, value: (row) => t(`collection:item.${row.item}`) },
      { header: t("collection:imports.state"), width: 12, value: (row) => t(`collection:state.${row.state}`) },
      { header: t("collection:count.accepted"), width: 10, kind: "number", value: (row) => row.accepted },
      { header: t("collection:count.unchanged"), width: 10, kind: "number", value: (row) => row.unchanged },
      { header: t("collection:count.refused"), width: 10, kind: "number", value: (row) => row.refused },
      {
        header: t("collection:imports.staged"),
        width: 30,
        value: (row) => `${row.stagedBy} ${shanghaiMinute(instantOf(row.stagedAt))}`,
      },
    ],
  });
});
