import type { Db } from "#db/connection";
import { earliestOf } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import type { Ctx } from "~/platform/process.server";
import { announce } from "~/platform/webhooks/announce.server";
import { measuresOf } from "./agencies.queries.server";
import type { Measure } from "./agencies.types";
import { type PublicMeasureState, publicStateOf } from "./measure.rules";
import { standingOn } from "./standing.rules";

interface Named {
  id: string;
  code: string | null;
  name: string;
}

/** Tells of a measure just signed or lifted what the public may see of it that day; one whose display is over by then is told to nobody. */
export async function announceMeasure(
  db: Db,
  ctx: Ctx,
  agency: Named,
  { before, after }: { before: Measure; after: Measure },
): Promise<void> {
  const today = civilDayOf(ctx.now);
  const state = publicStateOf(after, today);
  if (state === null && publicStateOf(before, today) === null) return;
  await tell(db, ctx, agency, after, state ?? "over");
}

/** Tells of a standing that changed because a day came: a measure that begins or runs out by itself. */
export async function announceStanding(db: Db, ctx: Ctx, agency: Named & { listedOn: string | null }): Promise<void> {
  const today = civilDayOf(ctx.now);
  const measures = await measuresOf(db, agency.id);
  const { basis } = standingOn(measures, agency, today);
  const [last] = measures
    .flatMap((measure) => {
      const { until, liftedOn, state } = measure;
      const wasSigned = state === "in-force" || state === "lifted";
      const isOver = (until !== null && until < today) || (liftedOn !== null && liftedOn <= today);
      return wasSigned && isOver ? [{ measure, endedOn: earliestOf(until, liftedOn)! }] : [];
    })
    .sort((a, b) => (a.endedOn < b.endedOn ? 1 : -1));
  const measure = basis ? measures.find(({ id }) => id === basis.measureId) : last?.measure;
  if (measure) await tell(db, ctx, agency, measure, publicStateOf(measure, today) ?? "over");
}

async function tell(db: Db, ctx: Ctx, agency: Named, measure: Measure, state: PublicMeasureState): Promise<void> {
  const isLifted = measure.state === "lifted";
  const hasEnded = isLifted || state === "over";
  const event = hasEnded ? "agency.lifted" : measure.kind === "removal" ? "agency.removed" : "agency.suspended";
  const body = {
    agency: agency.code,
    name: agency.name,
    on: isLifted ? measure.liftedOn : measure.from,
    until: measure.until,
    document: isLifted ? measure.liftingDocumentNo : measure.documentNo,
    state,
  };
  await announce(db, event, body, { at: ctx.now, agencyId: agency.id });
}
