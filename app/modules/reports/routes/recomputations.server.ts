import { z } from "zod";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import * as queries from "../recomputations.queries.server";
import { printedNumber } from "../report-number.rules";
import { reportingAgencies } from "../reports.queries.server";

const pageSchema = z.object({
  state: z.enum(["open", "explained", "upheld", "overtaken"]).default("open"),
  outcome: z.enum(["different", "not-computable"]).default("different"),
  agency: z
    .string()
    .regex(/^[\w-]{1,16}$/)
    .optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Grades that the filed method does not give, oldest first. */
export const loader = protectedLoader("reports.review", async (guarded) => {
  const { ctx, url, t } = guarded;
  const { offset, limit } = readQuery(url, pageSchema);
  const page = { offset, limit };
  const [{ filter, rows, total }, agencies] = await Promise.all([
    recomputationRows(guarded, page),
    reportingAgencies(ctx.db),
  ]);
  await recordRead(ctx, {
    name: "list-recomputations",
    subjectType: "grade-recomputation",
    subjectIds: rows.map(({ id }) => id),
    filter: { ...filter, offset: page.offset },
    count: total,
  });
  return {
    title: t("reports:recomputation.list"),
    query: filter,
    agencies: agencies.map((one) => ({ value: one.code ?? "", label: one.name })),
    page: {
      rows,
      total,
      totalIsExact: true,
      ...page,
    },
  };
});

/** Recomputations as narrowed, for the page and for its workbook. */
export async function recomputationRows(
  { ctx, url }: Pick<Guarded, "ctx" | "url">,
  page: { offset: number; limit: number },
) {
  const { state, outcome, agency } = readQuery(url, pageSchema);
  const filter = { state, outcome, agency };
  const [rows, total] = await Promise.all([
    queries.recomputationsIn(ctx.db, filter, page),
    queries.countRecomputations(ctx.db, filter),
  ]);
  return {
    filter,
    total,
    rows: rows.map((row) => ({
      id: row.versionId,
      no: printedNumber(row.no),
      agency: row.agencyName,
      enterprise: row.enterpriseName,
      stated: row.statedGrade,
      computed: row.computedGrade,
      at: row.createdAt.toISOString(),
    })),
  };
}
