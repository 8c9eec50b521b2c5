import { civilDayOf } from "~/platform/clock";
import type { Ctx, Unit } from "~/platform/process.server";
import { measuresOf } from "./agencies.queries.server";
import * as agencies from "./agency-writes.queries.server";
import { agencySnapshot } from "./snapshots.server";
import { standingOn } from "./standing.rules";

/**
 * Brings the standing that lists show in line with what the measures say for today; inside the caller's transaction.
 * @returns the agency where its standing changed
 */
export async function keepStanding(unit: Unit, ctx: Ctx, agencyId: string): Promise<agencies.StoredAgency | null> {
  const agency = await agencies.lockAgency(unit.db, agencyId);
  if (agency?.filingState !== "listed") return null;
  const { standing } = standingOn(await measuresOf(unit.db, agencyId), agency, civilDayOf(ctx.now));
  if (standing === "not-listed" || standing === agency.standing) return null;
  await agencies.changeAgency(unit.db, agencyId, { standing }, ctx.now);
  unit.record({
    name: "agency-standing-changed",
    subject: { type: "agency", id: agencyId },
    before: agencySnapshot(agency),
    after: agencySnapshot({ ...agency, standing }),
  });
  return { ...agency, standing };
}
