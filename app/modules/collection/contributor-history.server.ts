import { civilDayOf } from "~/platform/clock";
import type { Ctx } from "~/platform/process.server";
import type { Arrival } from "./collection.types";
import { listImports } from "./imports.queries.server";
import { listZeroReports } from "./zero-reports.queries.server";

/** How many of the last deliveries and zero-reports the page of a contributor shows. */
const SHOWN = 20;

/** What came of a contributor, the latest first: deliveries that the reader may see, and zero-reports. */
export async function arrivalsOf(ctx: Ctx, contributor: string): Promise<Arrival[]> {
  const [deliveries, zeroReports] = await Promise.all([
    listImports(ctx.db, ctx.actor, { contributor, limit: SHOWN }),
    listZeroReports(ctx.db, [contributor], { limit: SHOWN }),
  ]);
  const mayOpen = ctx.actor.permissions.has("imports.read");
  const came = deliveries.map((row): Arrival & { at: number } => ({
    id: row.id,
    at: row.staged_at.getTime(),
    on: civilDayOf(row.staged_at),
    item: row.collection_item_code,
    kind: "delivery",
    state: row.state,
    rows: ["staged", "committing", "committed"].includes(row.state)
      ? { accepted: row.added + row.changed + row.unchanged, refused: row.refused }
      : null,
    period: null,
    href: mayOpen ? `/imports/${row.id}` : null,
  }));
  const said = zeroReports.map((row): Arrival & { at: number } => ({
    id: row.id,
    at: row.signed_at.getTime(),
    on: civilDayOf(row.signed_at),
    item: row.item_code,
    kind: "zero-report",
    state: row.state,
    rows: null,
    period: { from: row.from_on, to: row.to_on },
    href: null,
  }));
  return [...came, ...said]
    .sort((a, b) => b.at - a.at)
    .slice(0, SHOWN)
    .map(({ at: _, ...arrival }) => arrival);
}
