import { printedNumber } from "~/modules/reports/report-number.rules";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { listedReports } from "../quality.queries.server";
import { listSchema } from "../quality.schema";
import { idsBehind } from "../quality-lists.server";
import { QUALITY_RIGHTS, qualityAsked, seesOthers } from "./quality-access.server";

const PAGE = 100;

export const loader = protectedLoader(QUALITY_RIGHTS, async (guarded) => {
  const query = readQuery(guarded.url, listSchema);
  const { agency, days, quality } = await qualityAsked(guarded, query.period);
  const ids = idsBehind(quality, query);
  const rows = await listedReports(guarded.ctx.db, ids.slice(query.offset, query.offset + PAGE));
  const shown = rows.filter(({ agencyId }) => seesOthers(guarded.actor) || agencyId === agency.id);
  await recordRead(guarded.ctx, {
    name: "list-quality-reports",
    subjectType: "report",
    subjectIds: shown.map(({ id }) => id),
    filter: { agency: agency.code, ...query },
    count: ids.length,
  });
  return {
    title: guarded.t("insights:list.title", { what: guarded.t(`insights:list.${query.of}`, query) }),
    agency: { code: agency.code ?? "", name: agency.name },
    query,
    days,
    total: ids.length,
    limit: PAGE,
    rows: shown.map(({ agencyId: _, ...row }) => ({ ...row, no: printedNumber(row.no) })),
  };
});
