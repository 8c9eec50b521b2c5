import { z } from "zod";
import { protectedLoader, readQuery } from "~/platform/guard.server";
import * as queries from "../recomputations.queries.server";
import { printedNumber } from "../report-number.rules";

const pageSchema = z.object({
  state: z.enum(["open", "explained", "upheld"]).default("open"),
  outcome: z.enum(["different", "not-computable"]).default("different"),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Grades that the filed method does not give, oldest first. */
export const loader = protectedLoader("reports.review", async ({ ctx, url, t }) => {
  const { state, outcome, ...page } = readQuery(url, pageSchema);
  const [rows, total] = await Promise.all([
    queries.recomputationsIn(ctx.db, state, outcome, page),
    queries.countRecomputations(ctx.db, state, outcome),
  ]);
  return {
    title: t("reports:recomputation.list"),
    query: { state, outcome },
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
