import type { Actor } from "~/platform/actor";
import { may } from "~/platform/actor";
import { type Guarded, notFound } from "~/platform/guard.server";
import { isId } from "~/platform/id";
import type { Ctx } from "~/platform/process.server";
import * as comparisons from "./comparisons.queries.server";
import { onlyAgencyOf } from "./report-access.server";
import { versionById } from "./report-versions.queries.server";
import { type ReportRow, reportById } from "./reports.queries.server";
import type { ComparisonDetail } from "./use-cases/compare-report.server";

/** Whose comparisons of a report a reader sees: all for who judges them, else their own (null: all). */
export const onlyComparedBy = (actor: Actor): string | null => (may(actor, "reports.review") ? null : actor.accountId);

export interface SeenComparison {
  row: comparisons.ComparisonRow;
  report: ReportRow;
  detail: ComparisonDetail;
  /** Digest of the original that was compared with, in hex. */
  originalSha256: string | null;
}

/** A comparison with its report where the reader may see both; else null, as if there were none. */
export async function seenComparison(ctx: Ctx, actor: Actor, id: string | undefined): Promise<SeenComparison | null> {
  const row = id && isId(id) ? await comparisons.comparisonById(ctx.db, id) : undefined;
  const by = onlyComparedBy(actor);
  if (!row || (by !== null && row.comparedBy !== by)) return null;
  const report = await reportById(ctx.db, row.reportId);
  const only = onlyAgencyOf(actor);
  if (!report || (only !== null && report.agencyId !== only)) return null;
  const version = await versionById(ctx.db, row.versionId);
  return {
    row,
    report,
    detail: JSON.parse(row.detailJson) as ComparisonDetail,
    originalSha256: version?.fileSha256?.toString("hex") ?? null,
  };
}

/** @throws Response 404 */
export async function openComparison({ ctx, actor, params }: Guarded): Promise<SeenComparison> {
  const seen = await seenComparison(ctx, actor, params.id);
  if (!seen) throw notFound();
  return seen;
}
