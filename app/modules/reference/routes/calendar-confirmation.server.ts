import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { confirmCalendar } from "~/modules/approvals/use-cases/change-calendar.server";
import { isOwnHand } from "~/platform/actor";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import * as queries from "../calendar.queries.server";
import { type CalendarProposal, CHANGE_CALENDAR, calendarSubject } from "../calendar-change.types";
import { calendarDaysText, keptDays } from "../calendar-days.rules";
import { yearToChange } from "./year-of.server";

export const loader = protectedLoader("reference.confirm", async ({ ctx, actor, params, t }) => {
  const year = yearToChange(actor, params);
  const pending = await pendingApproval(ctx.db, CHANGE_CALENDAR, calendarSubject(year));
  if (!pending) throw notFound();
  const proposal = JSON.parse(pending.proposal_json) as CalendarProposal;
  const row = (await queries.calendarYears(ctx.db)).find((item) => item.year === year);
  const days = keptDays(await queries.calendarDays(ctx.db, year, year));
  const state = (isPublished: boolean) => t(`reference:calendar.${isPublished ? "published" : "unpublished"}`);
  const sure = (confidence: string) => t(`reference:confidence.${confidence}`);
  return {
    title: t("reference:calendar-confirmation.title", { year }),
    year,
    rows: [
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
    ].filter(({ before, after }) => before !== after),
    proposal: pending.id,
    by: pending.submitter_name,
    at: pending.submitted_at,
    isOwn: isOwnHand(actor, pending.submitted_by),
  };
});

export const action = protectedAction("reference.confirm", signatureSchema, async ({ ctx, actor, params }, seen) => {
  const result = await confirmCalendar(ctx, yearToChange(actor, params), seen.proposal);
  return result.ok ? ok("/calendar") : result;
});
