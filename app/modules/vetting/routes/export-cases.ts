import { exportList, MOST_IN_HAND } from "~/platform/export-list.server";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { caseListQuerySchema } from "../vetting.schema";
import { caseRows } from "./cases.server";

/** The cases in sight as narrowed on the screen, as a workbook. */
export const loader = protectedLoader("vetting.read", async (guarded) => {
  const { t, url } = guarded;
  const { offset: _offset, ...filter } = readQuery(url, caseListQuerySchema);
  const { cases, total } = await caseRows(guarded, { offset: 0, limit: MOST_IN_HAND });
  return exportList(guarded, {
    name: "export-cases",
    subjectType: "vetting-case",
    filter,
    ids: cases.map(({ id }) => id),
    rows: cases,
    isCut: total > cases.length,
    title: t("vetting:cases.title"),
    columns: [
      { header: t("vetting:case.title"), width: 40, value: (row) => row.title },
      { header: t("vetting:case.state"), width: 12, value: (row) => t(`vetting:state.${row.state}`) },
      { header: t("vetting:case.due"), width: 12, value: (row) => row.dueOn },
      { header: t("vetting:cases.purpose"), width: 24, value: (row) => row.purpose },
      { header: t("vetting:case.requester"), width: 26, value: (row) => row.requester },
      { header: t("vetting:case.document-no"), width: 20, value: (row) => row.documentNo },
      { header: t("vetting:case.as-of"), width: 12, value: (row) => row.asOf },
      { header: t("vetting:case.candidates"), width: 8, kind: "number", value: (row) => row.candidates },
      { header: t("vetting:case.officer"), width: 14, value: (row) => row.officer },
      { header: t("vetting:case.opinion-no"), width: 20, value: (row) => row.opinionNo },
    ],
  });
});
