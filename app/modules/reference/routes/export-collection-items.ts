import { MOST_IN_HAND } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { exportCatalogue, nameColumns, provenanceColumns } from "../catalogue-export.server";
import { itemLines } from "./collection-items.server";

/** The collection items as narrowed on the screen, as a workbook. */
export const loader = protectedLoader("reference.read", async (guarded) => {
  const { t } = guarded;
  const { contributor, lines } = await itemLines(guarded, { offset: 0, limit: MOST_IN_HAND });
  return exportCatalogue(guarded, {
    catalogue: "collection-items",
    filter: { contributor },
    codes: lines.map(({ code }) => code),
    rows: lines,
    title: t("reference:items.title"),
    columns: [
      ...nameColumns(t),
      { header: t("reference:column.contributor"), width: 30, value: (row) => row.contributor },
      {
        header: t("reference:column.frequency"),
        width: 24,
        value: (row) => t(`reference:frequency.${row.frequency}`, { count: row.graceDays }),
      },
      ...provenanceColumns(t),
    ],
  });
});
