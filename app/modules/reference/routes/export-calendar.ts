import { protectedLoader } from "~/platform/guard.server";
import { periodText } from "~/platform/period";
import { exportCatalogue } from "../catalogue-export.server";
import { calendarLines } from "./calendar.server";

/** The calendar as a workbook: a line a year. */
export const loader = protectedLoader("reference.read", async (guarded) => {
  const { t } = guarded;
  const years = await calendarLines(guarded);
  return exportCatalogue(guarded, {
    catalogue: "calendar",
    codes: years.map(({ year }) => String(year)),
    rows: years,
    title: t("reference:calendar.title"),
    columns: [
      { header: t("reference:calendar.year"), width: 8, value: (row) => String(row.year) },
      {
        header: t("reference:calendar.state"),
        width: 12,
        value: (row) => t(row.isPublished ? "reference:calendar.published" : "reference:calendar.unpublished"),
      },
      { header: t("reference:calendar.basis"), width: 40, value: (row) => row.basis },
      { header: t("reference:column.validity"), width: 26, value: (row) => periodText(t, row.validFrom, row.validTo) },
      {
        header: t("reference:column.confidence"),
        width: 8,
        value: (row) => (row.confidence ? t(`reference:confidence.${row.confidence}`) : null),
      },
      { header: t("reference:calendar.off"), width: 60, value: (row) => row.off.join(t("common:ui.comma")) },
      { header: t("reference:calendar.worked"), width: 40, value: (row) => row.worked.join(t("common:ui.comma")) },
    ],
  });
});
