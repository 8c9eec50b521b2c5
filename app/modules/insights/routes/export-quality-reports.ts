import { printedNumber } from "~/modules/reports/report-number.rules";
import { exportList } from "~/platform/export-list.server";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { listedReports } from "../quality.queries.server";
import { listSchema } from "../quality.schema";
import { idsBehind } from "../quality-lists.server";
import { QUALITY_RIGHTS, qualityAsked, seesOthers } from "./quality-access.server";

/** As many as the query of the page takes at once. */
const PART = 1_000;

/** The reports behind one number, latest first, as a workbook; an agency sees its own. */
export const loader = protectedLoader(QUALITY_RIGHTS, async (guarded) => {
  const { ctx, actor, url, t } = guarded;
  const { offset: _offset, ...query } = readQuery(url, listSchema);
  const { agency, quality } = await qualityAsked(guarded, query.period);
  const ids = [...new Set(idsBehind(quality, query))];
  const rows = [];
  for (let from = 0; from < ids.length; from += PART)
    rows.push(...(await listedReports(ctx.db, ids.slice(from, from + PART))));
  const shown = rows
    .filter(({ agencyId }) => seesOthers(actor) || agencyId === agency.id)
    .sort((a, b) => b.issuedOn.localeCompare(a.issuedOn) || a.id.localeCompare(b.id));
  return exportList(guarded, {
    name: "export-quality-reports",
    subjectType: "report",
    filter: { agency: agency.code, ...query },
    ids: shown.map(({ id }) => id),
    rows: shown,
    title: `${agency.name} ${t("insights:list.title", { what: t(`insights:list.${query.of}`, query) })}`,
    columns: [
      { header: t("insights:list.no"), width: 20, value: (row) => printedNumber(row.no) },
      { header: t("insights:list.enterprise"), width: 36, value: (row) => row.enterprise },
      { header: t("insights:quality.agency"), width: 34, value: (row) => row.agency },
      {
        header: t("insights:grade"),
        width: 16,
        value: (row) => (row.presentGrade === row.grade ? row.grade : t("insights:list.revised-grade", row)),
      },
      { header: t("insights:list.issued"), width: 12, value: (row) => row.issuedOn },
      { header: t("insights:list.state"), width: 12, value: (row) => t(`insights:report-state.${row.state}`) },
    ],
  });
});
