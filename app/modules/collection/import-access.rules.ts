import { type Actor, may } from "~/platform/actor";

/** Items that one kind of account has to do with alone; it has to do with no other. */
export type OwnItem = "reports" | "report-uses";

/** Agencies and their regulator: reports only. Who records uses: those only. Null: everything that is not kept for agencies. */
export function ownItem(actor: Actor): OwnItem | null {
  if (may(actor, "reports.submit") || may(actor, "reports.review")) return "reports";
  return may(actor, "reports.record-use") ? "report-uses" : null;
}

/** Agencies and their regulator have to do with reports only, who records uses with those only, everybody else with all but reports. */
export function mayDeliver(actor: Actor, item: string): boolean {
  const own = ownItem(actor);
  return own ? item === own : item !== "reports";
}
