import { type Actor, may } from "~/platform/actor";

/** The one item that agencies deliver, and that the regulator may commit for them. */
const REPORTS = "reports";

/** Agencies and their regulator have to do with reports only, everybody else with everything else. */
export function mayDeliver(actor: Actor, item: string): boolean {
  const isReports = item === REPORTS;
  return may(actor, "reports.submit") || may(actor, "reports.review") ? isReports : !isReports;
}
