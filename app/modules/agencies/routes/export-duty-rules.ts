import { exportCatalogue } from "~/modules/reference/catalogue-export.server";
import { protectedLoader } from "~/platform/guard.server";
import { dutyLines } from "./duty-rules.server";

/** What agencies owe the register, as a workbook. */
export const loader = protectedLoader("agencies.read", async (guarded) => {
  const { t } = guarded;
  const rules = await dutyLines(guarded);
  return exportCatalogue(guarded, {
    catalogue: "agency-duty-rules",
    codes: rules.map(({ code }) => code),
    rows: rules,
    title: t("agencies:duty-rules.title"),
    columns: [
      { header: t("agencies:page.duty"), width: 30, value: (row) => row.label },
      { header: t("agencies:page.term"), width: 24, value: (row) => row.term },
      { header: t("agencies:page.consequence"), width: 40, value: (row) => row.consequence },
      { header: t("agencies:page.reminders"), width: 16, value: (row) => row.reminders },
      { header: t("agencies:page.basis"), width: 40, value: (row) => row.basis },
      { header: t("agencies:page.confidence"), width: 8, value: (row) => t(`agencies:confidence.${row.confidence}`) },
      { header: t("agencies:page.valid"), width: 26, value: (row) => row.valid },
    ],
  });
});
