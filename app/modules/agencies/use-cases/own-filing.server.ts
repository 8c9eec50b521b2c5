import type { Ctx, Unit } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { agencyView } from "../access.rules";
import * as agencies from "../agency-writes.queries.server";
import { type FilingAct, filingRefusal } from "../filing-state.rules";
import * as filings from "../filings.queries.server";

export interface LockedFiling {
  filing: filings.Filing;
  agency: agencies.StoredAgency;
}

/**
 * The filing an act is about, locked with its agency, for who may do it: its own agency, or a regulator once it was
 * submitted. Refusals: `no-such-filing`, `version-stale`, `filing-state`.
 */
export async function lockForAct(
  unit: Unit,
  ctx: Ctx,
  act: FilingAct,
  { filingId, version }: { filingId: string; version?: number | null },
): Promise<Result<LockedFiling>> {
  const filing = await filings.lockFiling(unit.db, filingId);
  const agency = filing && (await agencies.lockAgency(unit.db, filing.agencyId));
  const byRegulator = act === "return" || act === "list";
  const allowed = byRegulator
    ? ctx.actor.agencyId === null && filing?.state !== "draft"
    : agencyView(ctx.actor, agency) === "own";
  if (!filing || !agency || !allowed) return no("agencies:refusal.no-such-filing", { status: 404 });
  if (version !== null && version !== undefined && version !== filing.version)
    return staleRefusal(unit.db, {
      subject: { type: "agency-filing", id: filingId },
      namespace: "agencies",
      status: 412,
    });
  const refusal = filingRefusal(act, filing.state);
  return refusal ? refused(refusal) : ok({ filing, agency });
}
