import { protectedLoader } from "~/platform/guard.server";
import { exportCatalogue, nameColumns, provenanceColumns } from "../catalogue-export.server";
import { divisionLines } from "./divisions.server";

/** The divisions as a workbook. */
export const loader = protectedLoader("reference.read", async (guarded) => {
  const { t } = guarded;
  const rows = await divisionLines(guarded);
  return exportCatalogue(guarded, {
    catalogue: "divisions",
    codes: rows.map(({ code }) => code),
    rows,
    title: t("reference:divisions.title"),
    columns: [
      ...nameColumns(t),
      {
        header: t("reference:column.level"),
        width: 14,
        value: (row) => t(row.isGroupingOnly ? "reference:divisions.grouping" : `reference:level.${row.level}`),
      },
      ...provenanceColumns(t),
    ],
  });
});
