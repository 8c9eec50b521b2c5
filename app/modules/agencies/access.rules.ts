import { type Actor, may } from "~/platform/actor";

/** How someone may look at an agency: as its own user, as a regulator, as any reader of the register, or not at all. */
export type AgencyView = "own" | "regulator" | "reader" | null;

/** An agency's user sees only their own; whoever only reads sees what is listed. */
export function agencyView(actor: Actor, agency: { id: string; filingState: string } | null | undefined): AgencyView {
  if (!agency) return null;
  if (actor.agencyId !== null) return actor.agencyId === agency.id ? "own" : null;
  if (may(actor, "agencies.file")) return null;
  if (may(actor, "agencies.list")) return agency.filingState === "draft" ? null : "regulator";
  return may(actor, "agencies.read") && agency.filingState === "listed" ? "reader" : null;
}
