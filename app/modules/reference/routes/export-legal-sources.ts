import { protectedLoader } from "~/platform/guard.server";
import { periodText } from "~/platform/period";
import { legalSources } from "../catalogue.queries.server";
import { exportCatalogue } from "../catalogue-export.server";

/** The legal sources as a workbook. */
export const loader = protectedLoader("reference.read", async (guarded) => {
  const { ctx, t, lng } = guarded;
  const rows = await legalSources(ctx.db);
  return exportCatalogue(guarded, {
    catalogue: "legal-sources",
    codes: rows.map((row) => row.source_key),
    rows,
    title: t("reference:sources.title"),
    columns: [
      { header: t("reference:column.code"), width: 16, value: (row) => row.source_key },
      { header: t("reference:column.zh"), width: 44, value: (row) => row.full_name_zh },
      { header: t("reference:column.en"), width: 50, value: (row) => row.full_name_en },
      {
        header: t("reference:column.issuer"),
        width: 30,
        value: (row) => (lng === "en" ? row.issuer_en : row.issuer_zh),
      },
      {
        header: t("reference:column.validity"),
        width: 28,
        value: (row) => periodText(t, row.in_force_from, row.in_force_to),
      },
      {
        header: t("reference:column.confidence"),
        width: 8,
        value: (row) => t(`reference:confidence.${row.confidence}`),
      },
    ],
  });
});
