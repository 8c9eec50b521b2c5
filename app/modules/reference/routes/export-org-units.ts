import { MOST_IN_HAND } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { exportCatalogue } from "../catalogue-export.server";
import { unitLines } from "./org-units.server";

/** The units as narrowed on the screen, in the order of the tree, as a workbook. */
export const loader = protectedLoader("reference.read", async (guarded) => {
  const { t } = guarded;
  const { units, filter, isWhole } = await unitLines(guarded, MOST_IN_HAND);
  return exportCatalogue(guarded, {
    catalogue: "org-units",
    filter,
    codes: units.map(({ id }) => id),
    rows: units,
    isCut: !isWhole,
    title: t("reference:units.title"),
    columns: [
      { header: t("reference:column.name"), width: 40, value: (row) => row.name },
      { header: t("reference:column.code"), width: 20, value: (row) => row.code },
      { header: t("reference:column.division"), width: 20, value: (row) => row.division },
      { header: t("reference:column.nature"), width: 14, value: (row) => t(`reference:nature.${row.nature}`) },
      { header: t("reference:column.closed-on"), width: 14, value: (row) => row.closedOn },
    ],
  });
});
