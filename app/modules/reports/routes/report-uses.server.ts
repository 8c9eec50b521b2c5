import { REPORT_USE_STRIKE_REASON } from "#db/reference/code-tables/reports";
import { may } from "~/platform/actor";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { labelOf, onlyAgencyOf } from "../report-access.server";
import { printedNumber, readReportNumber } from "../report-number.rules";
import { strikeRefusal } from "../report-use.rules";
import * as queries from "../report-use-list.queries.server";
import { reportingAgencies } from "../reports.queries.server";
import { usesListSchema } from "../reports.schema";
import { REPORT_USE_FIELDS } from "../reports.types";

export const loader = protectedLoader("reports.read", async (guarded) => {
  const { ctx, actor, url, t } = guarded;
  const agencies = onlyAgencyOf(actor) === null ? await reportingAgencies(ctx.db) : [];
  return {
    title: t("reports:uses.title"),
    query: readQuery(url, usesListSchema),
    agencies: agencies.map(({ code, name }) => ({ value: code ?? "", label: name })),
    fields: REPORT_USE_FIELDS.map((value) => ({ value, label: t(`reports:purpose.${value}`) })),
    page: await usesRows(guarded),
    mayImport: may(actor, "reports.record-use") && may(actor, "imports.stage"),
  };
});

export function usesFilter({ actor, url }: Pick<Guarded, "actor" | "url">): queries.UseFilter {
  const { q, agency, field, from, until, state } = readQuery(url, usesListSchema);
  const read = q ? readReportNumber(q) : null;
  const searched = read === null ? null : read.ok ? { no: read.no } : { project: q! };
  return { onlyAgency: onlyAgencyOf(actor), agency, field, from, until, state, q: searched };
}

/** One stretch of the list as the grid takes it. */
export async function usesRows(guarded: Guarded) {
  const { ctx, actor, url, lng, t } = guarded;
  const { sort, offset, limit, ...typed } = readQuery(url, usesListSchema);
  const filter = usesFilter(guarded);
  const direction = sort === "usedOn" ? ("asc" as const) : ("desc" as const);
  const [rows, total] = await Promise.all([
    queries.usesPage(ctx.db, filter, { direction, offset, limit }),
    queries.countUses(ctx.db, filter),
  ]);
  await recordRead(ctx, {
    name: "list-report-uses",
    subjectType: "report-use",
    subjectIds: rows.map(({ id }) => id),
    filter: { ...typed, offset },
    count: total,
  });
  const by = { accountId: actor.accountId, unitId: actor.unitId, reviews: may(actor, "reports.review") };
  return {
    rows: rows.map((row) => ({
      id: row.id,
      reportId: row.reportId,
      no: printedNumber(row.no),
      agency: row.agencyName,
      enterprise: row.enterpriseName,
      field: t(`reports:purpose.${row.field}`),
      projectNo: row.projectNo,
      projectTitle: row.projectTitle,
      usedOn: row.usedOn,
      amountYuan: row.amountYuan,
      unit: row.unitName,
      struck:
        row.strikeReasonCode === null
          ? null
          : [labelOf(REPORT_USE_STRIKE_REASON, row.strikeReasonCode, lng), row.strikeReasonText]
              .filter(Boolean)
              .join(lng === "en" ? ": " : "："),
      mayStrike: may(actor, "reports.strike-use") && strikeRefusal(row, by) === null,
    })),
    total,
    totalIsExact: true,
    offset,
    limit,
  };
}

export type ListedUse = Awaited<ReturnType<typeof usesRows>>["rows"][number];
