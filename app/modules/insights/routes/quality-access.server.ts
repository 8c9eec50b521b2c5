import { agencyByCode, agencyById } from "~/modules/agencies/agencies.queries.server";
import type { Agency } from "~/modules/agencies/agencies.types";
import { type Actor, may } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { type Guarded, notFound } from "~/platform/guard.server";
import type { Permission } from "~/platform/permissions";
import { cohortOf, periodOf } from "../quality.schema";
import { PARAMETERS, ratingQuality } from "../rating-quality.server";

/** Who may ask at all; accounts of an agency are then held to their own. */
export const QUALITY_RIGHTS: readonly Permission[] = ["quality.read", "reports.submit"];

/** The agency asked for, where the actor may see it. @throws 404 otherwise, whether it exists or not */
export async function agencySeen({ ctx, actor, params }: Pick<Guarded, "ctx" | "actor" | "params">): Promise<Agency> {
  const agency = await agencyByCode(ctx.db, params.code ?? "");
  if (!agency || !seesAgency(actor, agency.id)) throw notFound();
  return agency;
}

function seesAgency(actor: Actor, agencyId: string): boolean {
  return actor.agencyId === null ? may(actor, "quality.read") : actor.agencyId === agencyId;
}

/** An account of an agency goes straight to its own; null for who may choose. */
export async function ownAgency({ ctx, actor }: Pick<Guarded, "ctx" | "actor">): Promise<Agency | null> {
  if (actor.agencyId === null) {
    if (!may(actor, "quality.read")) throw notFound();
    return null;
  }
  const agency = await agencyById(ctx.db, actor.agencyId);
  if (!agency?.code) throw notFound();
  return agency;
}

/** An agency learns that other agencies were asked too, not who they are nor what they said. */
export function seesOthers(actor: Actor): boolean {
  return actor.agencyId === null && may(actor, "quality.read");
}

/** Agency, period and all its statistics. */
export async function qualityAsked(guarded: Guarded, period: string) {
  const agency = await agencySeen(guarded);
  const today = civilDayOf(guarded.ctx.now);
  const days = periodOf(period, today);
  const cohort = (years: number) => cohortOf(period, today, years, PARAMETERS.migrationDays);
  return { agency, today, days, quality: await ratingQuality(guarded.ctx.db, agency.id, days, today, cohort) };
}
