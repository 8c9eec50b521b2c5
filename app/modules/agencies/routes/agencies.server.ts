import { redirect } from "@remix-run/node";
import { may } from "~/platform/actor";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { agencyById, countListedAgencies, listedAgencies } from "../agencies.queries.server";
import { agencyListSchema } from "../agencies.schema";
import type { AgencyFilingState } from "../agencies.types";

const LIMIT = 100;
const SEEN: readonly AgencyFilingState[] = ["listed", "submitted", "returned", "withdrawn"];

/**
 * The register as narrowed, for the list and for its workbook, journalled under the name of the look before it leaves; who is no
 * regulator sees what is listed.
 */
export async function agencyRows(
  { ctx, url }: Guarded,
  { look, limit }: { look: "list-agencies" | "export-agencies"; limit: number },
) {
  const { offset, sort: _sort, state, ...search } = readQuery(url, agencyListSchema);
  const seen: readonly AgencyFilingState[] = may(ctx.actor, "agencies.list") ? SEEN : ["listed"];
  const states = state && seen.includes(state) ? [state] : seen;
  const filter = { ...search, states };
  const rows = await listedAgencies(ctx.db, { ...filter, offset, limit });
  const total = await countListedAgencies(ctx.db, filter);
  const subjectIds = rows.map(({ id }) => id);
  await recordRead(ctx, {
    name: look,
    subjectType: "agency",
    subjectIds,
    filter: { ...search, state, offset },
    count: total,
  });
  return { search: { ...search, state }, page: { rows, total, totalIsExact: true, offset, limit } };
}

export const loader = protectedLoader("agencies.read", async (guarded) => {
  const { ctx, t } = guarded;
  const { actor } = ctx;
  if (actor.agencyId !== null && (await agencyById(ctx.db, actor.agencyId)))
    throw redirect(`/agencies/${actor.agencyId}`);
  if (may(actor, "agencies.file")) throw redirect("/agency-filings/new");
  return { title: t("agencies:list.title"), ...(await agencyRows(guarded, { look: "list-agencies", limit: LIMIT })) };
});
