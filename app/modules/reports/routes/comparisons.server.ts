import { z } from "zod";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import * as queries from "../comparisons.queries.server";
import { printedNumber } from "../report-number.rules";

const pageSchema = z.object({
  result: z.enum(["different", "scan", "same-content", "identical"]).default("different"),
  judged: z.enum(["no", "yes"]).default("no"),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Comparisons for who judges them, newest first. */
export const loader = protectedLoader("reports.review", async (guarded) => {
  const { ctx, url, t } = guarded;
  const { result, judged, ...page } = readQuery(url, pageSchema);
  const { filter, rows, total } = await comparisonRows(guarded, page);
  await recordRead(ctx, {
    name: "list-comparisons",
    subjectType: "report-comparison",
    subjectIds: rows.map(({ id }) => id),
    filter: { ...filter, offset: page.offset },
    count: total,
  });
  return {
    title: t("reports:comparison.list"),
    query: { result, judged },
    page: {
      rows,
      total,
      totalIsExact: true,
      ...page,
    },
  };
});

/** Comparisons as narrowed, for the page and for its workbook. */
export async function comparisonRows(
  { ctx, url }: Pick<Guarded, "ctx" | "url">,
  page: { offset: number; limit: number },
) {
  const { result, judged } = readQuery(url, pageSchema);
  const filter = { result, judged: judged === "yes" };
  const [rows, total] = await Promise.all([
    queries.comparisonsIn(ctx.db, filter, page),
    queries.countComparisons(ctx.db, filter),
  ]);
  return {
    filter,
    total,
    rows: rows.map(({ id, no, agencyName, enterpriseName, result: outcome, finding, comparedAt }) => ({
      id,
      no: printedNumber(no),
      agency: agencyName,
      enterprise: enterpriseName,
      result: outcome,
      finding,
      at: comparedAt.toISOString(),
    })),
  };
}
