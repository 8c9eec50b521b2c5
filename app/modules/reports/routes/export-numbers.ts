import { shanghaiMinute } from "~/platform/clock";
import { exportList, MOST_IN_HAND } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { printedNumber } from "../report-number.rules";
import * as queries from "../report-numbers.queries.server";

/** The numbers that the agency holds and has not used yet, as a workbook. */
export const loader = protectedLoader("reports.submit", async (guarded) => {
  const { ctx, actor, t } = guarded;
  const page = { state: "reserved", offset: 0, limit: MOST_IN_HAND } as const;
  const rows = await queries.numbersOfAgency(ctx.db, actor.agencyId ?? "-", page);
  return exportList(guarded, {
    name: "export-numbers",
    subjectType: "report-numbers",
    filter: null,
    ids: rows.map(({ no }) => no),
    rows,
    isCut: rows.length === MOST_IN_HAND,
    title: t("reports:numbers.title"),
    columns: [
      { header: t("reports:field.no"), width: 20, value: (row) => printedNumber(row.no) },
      { header: t("reports:numbers.reserved-at"), width: 20, value: (row) => shanghaiMinute(row.reservedAt) },
    ],
  });
});
