import { z } from "zod";
import { protectedAction, protectedLoader, readQuery } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { printedNumber } from "../report-number.rules";
import * as queries from "../report-numbers.queries.server";
import { reservationSchema } from "../reports.schema";
import { reserveNumbers } from "../use-cases/reserve-numbers.server";

const pageSchema = z.object({
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Numbers the agency holds and has not used yet. */
export const loader = protectedLoader("reports.submit", async ({ ctx, actor, url, t }) => {
  const page = readQuery(url, pageSchema);
  const agencyId = actor.agencyId ?? "-";
  const [rows, total] = await Promise.all([
    queries.numbersOfAgency(ctx.db, agencyId, { state: "reserved", ...page }),
    queries.countNumbers(ctx.db, agencyId, "reserved"),
  ]);
  return {
    title: t("reports:numbers.title"),
    page: {
      rows: rows.map(({ no, reservedAt }) => ({ no, printedNo: printedNumber(no), at: reservedAt.toISOString() })),
      total,
      totalIsExact: true,
      ...page,
    },
  };
});

export const action = protectedAction("reports.submit", reservationSchema, async ({ ctx }, { count }) => {
  const result = await reserveNumbers(ctx, count);
  return result.ok ? ok("/report-numbers") : result;
});
