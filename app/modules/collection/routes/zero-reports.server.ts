import { z } from "zod";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import * as sources from "../sources.queries.server";
import { listZeroReports } from "../zero-reports.queries.server";

const query = z.object({ state: z.enum(["pending", "confirmed"]).optional().catch(undefined) });

const LIMIT = 200;

export const loader = protectedLoader("contributors.read", async (guarded) => {
  const { ctx, t, actor } = guarded;
  const { state, rows } = await zeroReportRows(guarded, LIMIT);
  await recordRead(ctx, {
    name: "list-zero-reports",
    subjectType: "zero-report",
    subjectIds: rows.map(({ id }) => id),
    filter: { state: state ?? null },
  });
  return {
    title: t("collection:zero.title"),
    state,
    rows,
    maySign: actor.permissions.has("zero-reports.sign"),
    mayConfirm: actor.permissions.has("zero-reports.confirm"),
  };
});

/** Zero-reports in sight as narrowed, newest first, for the list and for its workbook. */
export async function zeroReportRows(
  { ctx, actor, url, lng }: Pick<Guarded, "ctx" | "actor" | "url" | "lng">,
  limit: number,
) {
  const { state } = readQuery(url, query);
  const contributors = await sources.contributorsInScope(ctx.db, actor);
  const codes = contributors.map((contributor) => contributor.code);
  const [rows, items] = await Promise.all([
    listZeroReports(ctx.db, codes, { state, limit }),
    sources.itemsOf(ctx.db, codes),
  ]);
  const names = new Map(items.map((item) => [item.code, lng === "en" ? item.name_en : item.name_zh]));
  return {
    state,
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
      isOwn: row.signed_by === actor.accountId,
    })),
  };
}
