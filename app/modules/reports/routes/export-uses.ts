import { REPORT_USE_STRIKE_REASON } from "#db/reference/code-tables/reports";
import { byIds, exportList, MOST_ROWS } from "~/platform/export-list.server";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { labelOf } from "../report-access.server";
import { printedNumber } from "../report-number.rules";
import * as queries from "../report-use-list.queries.server";
import { usesListSchema } from "../reports.schema";
import { usesFilter } from "./report-uses.server";

/** The list as narrowed on the screen and bound by scope as there, as a workbook. */
export const loader = protectedLoader("reports.read", async (guarded) => {
  const { ctx, url, lng, t } = guarded;
  const { sort, offset: _offset, limit: _limit, ...typed } = readQuery(url, usesListSchema);
  const direction = sort === "usedOn" ? "asc" : "desc";
  const ids = await queries.usesIds(ctx.db, usesFilter(guarded), direction, MOST_ROWS);
  return exportList(guarded, {
    name: "export-uses",
    subjectType: "report-use",
    ids,
    filter: typed,
    rows: byIds(ids, (part) => queries.usesByIds(ctx.db, part)),
    title: t("reports:uses.title"),
    columns: [
      { header: t("reports:field.usedOn"), width: 12, value: (row) => row.usedOn },
      { header: t("reports:field.no"), width: 18, value: (row) => printedNumber(row.no) },
      { header: t("reports:field.enterprise"), width: 36, value: (row) => row.enterpriseName },
      { header: t("reports:field.agency"), width: 34, value: (row) => row.agencyName },
      { header: t("reports:field.field"), width: 18, value: (row) => t(`reports:purpose.${row.field}`) },
      { header: t("reports:field.projectNo"), width: 20, value: (row) => row.projectNo },
      { header: t("reports:field.projectTitle"), width: 36, value: (row) => row.projectTitle },
      { header: t("reports:field.amountYuan"), width: 16, value: (row) => row.amountYuan },
      { header: t("reports:uses.unit"), width: 28, value: (row) => row.unitName },
      {
        header: t("reports:field.status"),
        width: 24,
        value: (row) =>
          row.strikeReasonCode === null
            ? t("reports:uses.standing")
            : `${t("reports:uses.struck")} · ${labelOf(REPORT_USE_STRIKE_REASON, row.strikeReasonCode, lng)}`,
      },
    ],
  });
});
