import { redirect } from "@remix-run/node";
import { may } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { agencyById } from "../agencies.queries.server";
import { agencyListSchema } from "../agencies.schema";
import type { AgencyFilingState } from "../agencies.types";
import { countListedAgencies, listedAgencies } from "../listed-agencies.queries.server";

const LIMIT = 100;
const SEEN: readonly AgencyFilingState[] = ["listed", "submitted", "returned", "withdrawn"];

/** What the address asks for, and what of it this reader sees: who is no regulator sees what is listed. */
export function agencyFilter({ ctx, url }: Pick<Guarded, "ctx" | "url">) {
  const { offset, sort: _sort, state, ...search } = readQuery(url, agencyListSchema);
  const seen: readonly AgencyFilingState[] = may(ctx.actor, "agencies.list") ? SEEN : ["listed"];
  const states = state && seen.includes(state) ? [state] : seen;
  return { search: { ...search, state }, filter: { ...search, states, on: civilDayOf(ctx.now) }, offset };
}

/** The register as narrowed, for the list and for its workbook. */
export async function agencyRows(guarded: Pick<Guarded, "ctx" | "url">, page: { offset: number; limit: number }) {
  const { db } = guarded.ctx;
  const { filter } = agencyFilter(guarded);
  const rows = await listedAgencies(db, { ...filter, ...page });
  return { rows, total: await countListedAgencies(db, filter), totalIsExact: true, ...page };
}

export const loader = protectedLoader("agencies.read", async (guarded) => {
  const { ctx, t } = guarded;
  const { actor } = ctx;
  if (actor.agencyId !== null && (await agencyById(ctx.db, actor.agencyId)))
    throw redirect(`/agencies/${actor.agencyId}`);
  if (may(actor, "agencies.file")) throw redirect("/agency-filings/new");
  const { search, offset } = agencyFilter(guarded);
  const page = await agencyRows(guarded, { offset, limit: LIMIT });
  await recordRead(ctx, {
    name: "list-agencies",
    subjectType: "agency",
    subjectIds: page.rows.map(({ id }) => id),
    filter: { ...search, offset },
    count: page.total,
  });
  return { title: t("agencies:list.title"), search, page };
});
