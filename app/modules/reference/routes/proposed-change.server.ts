import type { ProposedView } from "~/components/proposed";
import type { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { type Guarded, notFound } from "~/platform/guard.server";
import * as calendar from "../calendar.queries.server";
import type { CalendarProposal } from "../calendar-change.types";
import { calendarDaysText, keptDays } from "../calendar-days.rules";
import { catalogueRow } from "../catalogue-change.queries.server";
import type { CatalogueProposal, KeptCatalogue } from "../catalogue-change.types";
import { catalogueDifference } from "../catalogue-difference.server";
import { allowsCatalogueRow } from "../catalogue-scope.server";
import { unitById } from "../org-units.queries.server";
import { allowsUnit, placeOf } from "../scope.rules";
import type { ClosingProposal } from "../unit-closing.types";

type Pending = NonNullable<Awaited<ReturnType<typeof pendingApproval>>>;

/** What would change, for the page where it is confirmed and for that where it goes back. */
const viewOf = ({ id, submitter_name: by, submitted_at: at }: Pending, text: string, rows: ProposedView["rows"]) => ({
  ...{ id, by, at, text, rows },
});

/** Of a unit that ends. @throws 404 where it would go to a unit that the reader has no part of */
export async function proposedClosing({ ctx, actor }: Guarded, pending: Pending) {
  const { closedOn, mergedIntoId, text } = JSON.parse(pending.proposal_json) as ClosingProposal;
  const target = mergedIntoId ? await unitById(ctx.db, mergedIntoId) : undefined;
  if (target && !allowsUnit(actor, placeOf(target))) throw notFound();
  return { ...viewOf(pending, text, []), closedOn, target: target?.name ?? mergedIntoId };
}

/** Of the working days of a year. */
export async function proposedCalendar({ ctx, t }: Guarded, year: number, pending: Pending) {
  const proposal = JSON.parse(pending.proposal_json) as CalendarProposal;
  const row = (await calendar.calendarYears(ctx.db)).find((item) => item.year === year);
  const days = keptDays(await calendar.calendarDays(ctx.db, year, year));
  const state = (isPublished: boolean) => t(`reference:calendar.${isPublished ? "published" : "unpublished"}`);
  const sure = (confidence: string) => t(`reference:confidence.${confidence}`);
  const rows = [
    {
      label: t("reference:calendar.state"),
      before: row ? state(row.is_published === 1) : null,
      after: state(proposal.isPublished),
    },
    { label: t("reference:calendar.basis"), before: row?.basis ?? null, after: proposal.basis },
    {
      label: t("reference:column.confidence"),
      before: row ? sure(row.confidence) : null,
      after: sure(proposal.confidence),
    },
    {
      label: t("reference:calendar-year.days"),
      before: calendarDaysText(days) || null,
      after: calendarDaysText(proposal.days) || null,
    },
  ].filter(({ before, after }) => before !== after);
  return viewOf(pending, "", rows);
}

/** Of a row of a catalogue. @throws 404 where the row is, or would be, out of the reader's scope */
export async function proposedRow(guarded: Guarded, catalogue: KeptCatalogue, code: string, pending: Pending) {
  const { ctx, actor, t, lng } = guarded;
  const kept = await catalogueRow(ctx.db, catalogue, code);
  const { row, text } = JSON.parse(pending.proposal_json) as CatalogueProposal;
  for (const each of kept ? [kept.row, row] : [row])
    if (!(await allowsCatalogueRow(ctx.db, actor, each))) throw notFound();
  const rows = await catalogueDifference(ctx.db, kept?.row ?? null, row, lng, t);
  return { ...viewOf(pending, text, rows), name: lng === "en" ? row.nameEn : row.nameZh, isNew: !kept };
}

/** Where the pages of a unit's closing hang. */
export const unitCrumbs = ({ t }: Guarded, unit: { id: string; name: string }) => [
  { label: t("reference:units.title"), to: "/org-units" },
  { label: unit.name, to: `/org-units/${unit.id}` },
];
