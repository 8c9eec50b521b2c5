import { z } from "zod";
import { handsOf } from "~/modules/accounts/hands.server";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import * as sources from "../sources.queries.server";
import { countZeroReports, listZeroReports } from "../zero-reports.queries.server";

const query = z.object({
  state: z.enum(["pending", "confirmed"]).optional().catch(undefined),
  offset: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

const LIMIT = 100;

export const loader = protectedLoader("contributors.read", async (guarded) => {
  const { ctx, t, url, actor } = guarded;
  const { offset } = readQuery(url, query);
  const { state, rows, total } = await zeroReportRows(guarded, { offset, limit: LIMIT });
  await recordRead(ctx, {
    name: "list-zero-reports",
    subjectType: "zero-report",
    subjectIds: rows.map(({ id }) => id),
    filter: { state: state ?? null, offset },
    count: total,
  });
  return {
    title: t("collection:zero.title"),
    state,
    page: { offset, limit: LIMIT, total, totalIsExact: true },
    rows,
    maySign: actor.permissions.has("zero-reports.sign"),
    mayConfirm: actor.permissions.has("zero-reports.confirm"),
  };
});

/** Zero-reports in sight as narrowed, newest first, for the list and for its workbook. */
export async function zeroReportRows(
  { ctx, actor, url, lng }: Pick<Guarded, "ctx" | "actor" | "url" | "lng">,
  page: { offset?: number; limit: number },
) {
  const { state } = readQuery(url, query);
  const contributors = await sources.contributorsInScope(ctx.db, actor);
  const codes = contributors.map((contributor) => contributor.code);
  const [rows, total, items] = await Promise.all([
    listZeroReports(ctx.db, codes, { state, ...page }),
    countZeroReports(ctx.db, codes, { state }),
    sources.itemsOf(ctx.db, codes),
  ]);
  const hands = await handsOf(ctx.db, actor);
  const names = new Map(items.map((item) => [item.code, lng === "en" ? item.name_en : item.name_zh]));
  return {
    state,
    total,
    rows: rows.map((row) => ({
      id: row.id,
      item: names.get(row.item_code) ?? row.item_code,
      from: row.from_on,
      to: row.to_on,
      state: row.state,
      signedBy: row.signed_by_name,
      signedAt: row.signed_at.toISOString(),
      confirmedBy: row.confirmed_by_name,
      confirmedAt: row.confirmed_at?.toISOString() ?? null,
      isOwn: hands.includes(row.signed_by),
    })),
  };
}
