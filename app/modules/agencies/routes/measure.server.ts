import { isOwnHand, may } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { publicStateOf } from "../measure.rules";
import { measureCrumbs, measureOfPage } from "./measure-view.server";

export const loader = protectedLoader(["agencies.list", "agencies.file"], async (guarded) => {
  const { ctx, t } = guarded;
  const { measure, agency, view, pending, shown } = await measureOfPage(guarded);
  if (view === "own" && publicStateOf(measure, civilDayOf(ctx.now)) === null) throw notFound();
  const isOther = pending !== undefined && !isOwnHand(ctx.actor, pending.submitted_by);
  return {
    title: t("agencies:measure.title", { name: agency.name }),
    id: measure.id,
    crumbs: measureCrumbs(guarded, agency),
    measure: shown,
    proposal: pending?.id ?? null,
    submitter: pending?.submitter_name ?? null,
    may: {
      sign: isOther && may(ctx.actor, "agencies.sign"),
      lift: view === "regulator" && measure.state === "in-force" && !pending && may(ctx.actor, "agencies.suspend"),
    },
  };
});
