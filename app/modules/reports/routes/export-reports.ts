import { byIds, exportList, MOST_ROWS } from "~/platform/export-list.server";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { printedNumber } from "../report-number.rules";
import * as queries from "../reports.queries.server";
import { reportListSchema } from "../reports.schema";
import { statusOn } from "../verification.rules";
import { reportFilter } from "./reports.server";

/** The list as narrowed on the screen and bound by scope as there, as a workbook. */
export const loader = protectedLoader("reports.read", async (guarded) => {
  const { ctx, url, t } = guarded;
  const { sort, offset: _offset, limit: _limit, ...typed } = readQuery(url, reportListSchema);
  const filter = reportFilter(guarded);
  const direction = sort === "issuedOn" ? "asc" : "desc";
  const ids = await queries.reportIds(ctx.db, filter, direction, MOST_ROWS);
  return exportList(guarded, {
    name: "export-reports",
    subjectType: "report",
    ids,
    filter: typed,
    rows: byIds(ids, (part) => queries.reportsByIds(ctx.db, part)),
    title: t("reports:list.title"),
    columns: [
      { header: t("reports:field.no"), width: 18, value: (row) => printedNumber(row.no) },
      { header: t("reports:field.ownNo"), width: 18, value: (row) => row.ownNo },
      { header: t("reports:field.agency"), width: 34, value: (row) => row.agencyName },
      { header: t("reports:field.enterprise"), width: 36, value: (row) => row.enterpriseName },
      { header: t("reports:field.uscc"), width: 22, value: (row) => row.uscc },
      { header: t("reports:field.purpose"), width: 18, value: (row) => t(`reports:purpose.${row.purpose}`) },
      { header: t("reports:field.grade"), width: 8, value: (row) => row.grade },
      { header: t("reports:field.dataCutoffOn"), width: 12, value: (row) => row.dataCutoffOn },
      { header: t("reports:field.issuedOn"), width: 12, value: (row) => row.issuedOn },
      { header: t("reports:field.expiresOn"), width: 12, value: (row) => row.expiresOn },
      {
        header: t("reports:field.status"),
        width: 10,
        value: (row) => t(`reports:status.${statusOn(row, filter.today)}`),
      },
      {
        header: t("reports:field.factMark"),
        width: 20,
        value: (row) => (row.factMark === "none" ? "" : t(`reports:fact-mark-short.${row.factMark}`)),
      },
    ],
  });
});
