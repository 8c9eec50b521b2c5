import { provenanceColumns } from "~/modules/reference/catalogue-export.server";
import { exportList } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { contributorRows } from "./contributors.server";

/** The contributors in sight as a workbook. */
export const loader = protectedLoader("contributors.read", async (guarded) => {
  const { t } = guarded;
  const rows = await contributorRows(guarded);
  const standings = (["items", "fresh", "stale", "never"] as const).map((key) => ({
    header: t(`collection:contributors.${key}`),
    width: 10,
    kind: "number" as const,
    value: (row: (typeof rows)[number]) => row[key],
  }));
  return exportList(guarded, {
    name: "export-contributors",
    subjectType: "contributor",
    filter: null,
    ids: rows.map(({ code }) => code),
    rows,
    title: t("collection:contributors.title"),
    columns: [
      { header: t("collection:contributors.name"), width: 36, value: (row) => row.name },
      { header: t("reference:column.code"), width: 24, value: (row) => row.code },
      { header: t("collection:contributors.division"), width: 16, value: (row) => row.division },
      ...provenanceColumns(t),
      ...standings,
    ],
  });
});
