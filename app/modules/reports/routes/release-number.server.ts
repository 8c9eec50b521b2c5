import { z } from "zod";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { printedNumber, readReportNumber } from "../report-number.rules";
import { numbersOf } from "../report-numbers.queries.server";
import { releaseNumber } from "../use-cases/release-number.server";

export const loader = protectedLoader("reports.submit", async ({ ctx, actor, params, t }) => {
  const read = readReportNumber(params.no ?? "");
  const [row] = read.ok ? await numbersOf(ctx.db, [read.no]) : [];
  if (!row || row.agencyId !== actor.agencyId || row.state !== "reserved") throw notFound();
  return { title: t("reports:release-number.title", { no: printedNumber(row.no) }) };
});

export const action = protectedAction("reports.submit", z.object({}), async ({ ctx, params }) => {
  const result = await releaseNumber(ctx, params.no ?? "");
  return result.ok ? ok("/report-numbers") : result;
});
