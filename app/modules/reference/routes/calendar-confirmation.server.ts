import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { confirmCalendar } from "~/modules/approvals/use-cases/change-calendar.server";
import { isOwnHand } from "~/platform/actor";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { CHANGE_CALENDAR, calendarSubject } from "../calendar-change.types";
import { proposedCalendar } from "./proposed-change.server";
import { yearToChange } from "./year-of.server";

export const loader = protectedLoader("reference.confirm", async (guarded) => {
  const { ctx, actor, params, t } = guarded;
  const year = yearToChange(actor, params);
  const pending = await pendingApproval(ctx.db, CHANGE_CALENDAR, calendarSubject(year));
  if (!pending) throw notFound();
  return {
    title: t("reference:calendar-confirmation.title", { year }),
    year,
    proposal: await proposedCalendar(guarded, year, pending),
    isOwn: isOwnHand(actor, pending.submitted_by),
  };
});

export const action = protectedAction("reference.confirm", signatureSchema, async ({ ctx, actor, params }, seen) => {
  const result = await confirmCalendar(ctx, yearToChange(actor, params), seen.proposal);
  return result.ok ? ok("/calendar") : result;
});
