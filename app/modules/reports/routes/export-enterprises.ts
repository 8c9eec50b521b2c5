import { ENTERPRISE_STATUS } from "#db/reference/code-tables/reports";
import { byIds, exportList, MOST_ROWS } from "~/platform/export-list.server";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import * as queries from "../enterprises.queries.server";
import { labelOf } from "../report-access.server";
import { enterpriseListSchema } from "../reports.schema";
import { enterpriseFilter } from "./enterprises.server";

/** The list as narrowed on the screen, as a workbook. */
export const loader = protectedLoader("enterprises.read", async (guarded) => {
  const { ctx, url, lng, t } = guarded;
  const { offset: _offset, limit: _limit, ...typed } = readQuery(url, enterpriseListSchema);
  const ids = await queries.enterpriseIds(ctx.db, enterpriseFilter(guarded), MOST_ROWS);
  return exportList(guarded, {
    name: "export-enterprises",
    subjectType: "enterprise",
    ids,
    filter: typed,
    rows: byIds(ids, (part) => queries.enterprisesByIds(ctx.db, part)),
    title: t("reports:enterprises.title"),
    columns: [
      { header: t("reports:field.uscc"), width: 22, value: (row) => row.uscc },
      { header: t("reports:field.enterpriseName"), width: 36, value: (row) => row.name },
      { header: t("reports:field.legalRepresentative"), width: 14, value: (row) => row.legalRepresentative },
      { header: t("reports:field.address"), width: 36, value: (row) => row.address },
      { header: t("reports:field.industry"), width: 18, value: (row) => row.industry },
      { header: t("reports:field.foundedOn"), width: 12, value: (row) => row.foundedOn },
      {
        header: t("reports:field.registration"),
        width: 10,
        value: (row) => labelOf(ENTERPRISE_STATUS, row.status, lng),
      },
      {
        header: t("reports:field.formerNames"),
        width: 36,
        value: (row) => (JSON.parse(row.formerNamesJson) as string[]).join("、"),
      },
    ],
  });
});
