import { exportList, MOST_IN_HAND } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { agencyFilter, agencyRows } from "./agencies.server";

/** The register as narrowed on the screen, as a workbook. */
export const loader = protectedLoader(["agencies.list", "tenders.check"], async (guarded) => {
  const { t } = guarded;
  const { search } = agencyFilter(guarded);
  const { rows, total } = await agencyRows(guarded, { offset: 0, limit: MOST_IN_HAND });
  return exportList(guarded, {
    name: "export-agencies",
    subjectType: "agency",
    filter: search,
    ids: rows.map(({ id }) => id),
    rows,
    isCut: total > rows.length,
    title: t("agencies:list.title"),
    columns: [
      { header: t("agencies:field.code"), width: 10, value: (row) => row.code },
      { header: t("agencies:field.name"), width: 36, value: (row) => row.name },
      { header: t("agencies:field.uscc"), width: 24, value: (row) => row.uscc },
      { header: t("agencies:field.home"), width: 10, value: (row) => t(`agencies:home.${row.home}`) },
      { header: t("agencies:field.filingNo"), width: 24, value: (row) => row.filingNo },
      { header: t("agencies:field.listedOn"), width: 14, value: (row) => row.listedOn },
      {
        header: t("agencies:field.filingState"),
        width: 14,
        value: (row) => t(`agencies:filing-state.${row.filingState}`),
      },
      {
        header: t("agencies:field.standing"),
        width: 14,
        value: (row) => t(`agencies:standing.${row.standing}`),
      },
    ],
  });
});
