import { readUscc } from "~/modules/reference/uscc.rules";
import { civilDayOf } from "~/platform/clock";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { onlyAgencyOf } from "../report-access.server";
import { printedNumber, readReportNumber } from "../report-number.rules";
import * as versionQueries from "../report-versions.queries.server";
import * as queries from "../reports.queries.server";
import { reportListSchema } from "../reports.schema";
import { statusOn } from "../verification.rules";

export const loader = protectedLoader("reports.read", async (guarded) => {
  const { ctx, actor, url, t } = guarded;
  const agencies = onlyAgencyOf(actor) === null ? await queries.reportingAgencies(ctx.db) : [];
  return {
    title: t("reports:list.title"),
    query: readQuery(url, reportListSchema),
    agencies: agencies.map(({ code, name }) => ({ value: code ?? "", label: name })),
    page: await reportRows(guarded),
    awaited: await versionQueries.countAwaited(ctx.db, onlyAgencyOf(actor)),
    maySubmit: actor.permissions.has("reports.submit"),
  };
});

/** What was typed into the search: a whole number, a whole code, or part of a name. */
export function searched(q: string | undefined): queries.ReportFilter["q"] {
  if (!q) return null;
  const read = readReportNumber(q);
  if (read.ok) return { no: read.no };
  const code = readUscc(q);
  return code.ok ? { uscc: code.uscc } : { name: q };
}

export function reportFilter({ ctx, actor, url }: Pick<Guarded, "ctx" | "actor" | "url">): queries.ReportFilter {
  const { agency, grade, status, original, from, until, q } = readQuery(url, reportListSchema);
  const today = civilDayOf(ctx.now);
  return { onlyAgency: onlyAgencyOf(actor), agency, grade, status, original, from, until, q: searched(q), today };
}

/** One stretch of the list as the grid takes it. */
export async function reportRows(guarded: Guarded) {
  const { ctx, url, t } = guarded;
  const { sort, offset, limit, ...typed } = readQuery(url, reportListSchema);
  const filter = reportFilter(guarded);
  const direction = sort === "issuedOn" ? ("asc" as const) : ("desc" as const);
  const [rows, total] = await Promise.all([
    queries.reportPage(ctx.db, filter, { direction, offset, limit }),
    queries.countReports(ctx.db, filter),
  ]);
  await recordRead(ctx, {
    name: "list-reports",
    subjectType: "report",
    subjectIds: rows.map(({ id }) => id),
    filter: { ...typed, offset },
    count: total,
  });
  return {
    rows: rows.map((row) => ({
      id: row.id,
      no: printedNumber(row.no),
      agency: row.agencyName,
      enterprise: row.enterpriseName,
      uscc: row.uscc,
      purpose: t(`reports:purpose.${row.purpose}`),
      grade: row.grade,
      issuedOn: row.issuedOn,
      expiresOn: row.expiresOn,
      status: statusOn(row, filter.today),
      factMark: row.factMark,
    })),
    total,
    totalIsExact: true,
    offset,
    limit,
  };
}

export type ListedReport = Awaited<ReturnType<typeof reportRows>>["rows"][number];
