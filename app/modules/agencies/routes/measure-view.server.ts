import { legalSources } from "~/modules/reference/catalogue.queries.server";
import { type Guarded, notFound } from "~/platform/guard.server";
import { agencyView } from "../access.rules";
import { agencyById } from "../agencies.queries.server";
import { liftingOf, proposedOf } from "../measure-on-file.server";
import { measureById } from "../supervision.queries.server";
import type { ShownMeasure } from "../ui/measure-facts";

/** The measure of the address with its agency, and to regulators what waits at it. @throws 404 */
export async function measureOfPage({ ctx, params, lng }: Guarded) {
  const measure = await measureById(ctx.db, params.id ?? "");
  const agency = measure && (await agencyById(ctx.db, measure.agencyId));
  const view = agencyView(ctx.actor, agency);
  if (!measure || !agency || (view !== "regulator" && view !== "own")) throw notFound();
  const pending = view === "regulator" ? await proposedOf(ctx.db, measure) : undefined;
  const source = (await legalSources(ctx.db)).find(({ source_key: key }) => key === measure.basisCode);
  const { kind, state, from, until, publicUntil, documentNo, penaltyDocumentNo, reason } = measure;
  const { liftedOn, liftingDocumentNo, liftingReason } = measure;
  const waiting = liftingOf(measure, pending);
  const lifting = liftedOn
    ? { on: liftedOn, documentNo: liftingDocumentNo, reason: liftingReason }
    : waiting && { on: waiting.liftedOn, documentNo: waiting.documentNo, reason: waiting.reason };
  const shown: ShownMeasure = {
    ...{ kind, state, from, until, publicUntil, documentNo, penaltyDocumentNo, reason, lifting },
    basis: (lng === "en" ? source?.short_en : source?.short_zh) ?? measure.basisCode,
  };
  return { measure, agency, view, pending, shown };
}

/** Where the page of a measure hangs, and that of an act on it. */
export function measureCrumbs({ t }: Guarded, agency: { id: string; name: string }, measure?: { id: string }) {
  const above = [
    { label: t("agencies:list.title"), to: "/agencies" },
    { label: agency.name, to: `/agencies/${agency.id}` },
  ];
  return measure ? [...above, { label: t("agencies:measure.short"), to: `/agency-measures/${measure.id}` }] : above;
}
