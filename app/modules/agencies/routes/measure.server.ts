import { legalSources } from "~/modules/reference/catalogue.queries.server";
import { isOwnHand, may } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { agencyView } from "../access.rules";
import { agencyById } from "../agencies.queries.server";
import { publicStateOf } from "../measure.rules";
import { liftingOf, proposedOf } from "../measure-on-file.server";
import { measureById } from "../supervision.queries.server";

export const loader = protectedLoader(["agencies.list", "agencies.file"], async ({ ctx, params, t, lng }) => {
  const measure = await measureById(ctx.db, params.id ?? "");
  const agency = measure && (await agencyById(ctx.db, measure.agencyId));
  const view = agencyView(ctx.actor, agency);
  if (!measure || !agency || (view !== "regulator" && view !== "own")) throw notFound();
  if (view === "own" && publicStateOf(measure, civilDayOf(ctx.now)) === null) throw notFound();
  const pending = view === "regulator" ? await proposedOf(ctx.db, measure) : undefined;
  const lifting = liftingOf(measure, pending);
  const basis = (await legalSources(ctx.db)).find(({ source_key: key }) => key === measure.basisCode);
  const isOther = pending !== undefined && !isOwnHand(ctx.actor, pending.submitted_by);
  return {
    title: t("agencies:measure.title", { name: agency.name }),
    agency: { id: agency.id, name: agency.name },
    measure,
    basis: (lng === "en" ? basis?.short_en : basis?.short_zh) ?? measure.basisCode,
    lifting,
    proposal: pending?.id ?? null,
    submitter: pending?.submitter_name ?? null,
    may: {
      sign: isOther && may(ctx.actor, "agencies.sign"),
      lift: view === "regulator" && measure.state === "in-force" && !pending && may(ctx.actor, "agencies.suspend"),
    },
  };
});
