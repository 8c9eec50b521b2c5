import { z } from "zod";
import { protectedLoader, readQuery } from "~/platform/guard.server";
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
export const loader = protectedLoader("reports.review", async ({ ctx, url, t }) => {
  const { state, outcome, agency, ...page } = readQuery(url, pageSchema);
  const filter = { state, outcome, agency };
  const [rows, total, agencies] = await Promise.all([
    queries.recomputationsIn(ctx.db, filter, page),
    queries.countRecomputations(ctx.db, filter),
    reportingAgencies(ctx.db),
  ]);
  await recordRead(ctx, {
    name: "list-recomputations",
    subjectType: "grade-recomputation",
    subjectIds: rows.map(({ versionId }) => versionId),
    filter: { ...filter, offset: page.offset },
    count: total,
  });
  return {
    title: t("reports:recomputation.list"),
    query: filter,
    agencies: agencies.map((one) => ({ value: one.code ?? "", label: one.name })),
    page: {
      rows: rows.map((row) => ({
        id: row.versionId,
        no: printedNumber(row.no),
        agency: row.agencyName,
        enterprise: row.enterpriseName,
        stated: row.statedGrade,
        computed: row.computedGrade,
        at: row.createdAt.toISOString(),
      })),
      total,
      totalIsExact: true,
      ...page,
    },
  };
});
