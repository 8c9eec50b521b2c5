import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { returnCalendar } from "~/modules/approvals/use-cases/change-calendar.server";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { CHANGE_CALENDAR, calendarSubject } from "../calendar-change.types";
import { returnClosingSchema } from "../reference.schema";
import { yearToChange } from "./year-of.server";

export const loader = protectedLoader("reference.confirm", async ({ ctx, actor, params, t }) => {
  const year = yearToChange(actor, params);
  if (!(await pendingApproval(ctx.db, CHANGE_CALENDAR, calendarSubject(year)))) throw notFound();
  return { title: t("reference:calendar-return.title", { year }), year };
});

export const action = protectedAction(
  "reference.confirm",
  returnClosingSchema,
  async ({ ctx, actor, params }, { text }) => {
    const result = await returnCalendar(ctx, { year: yearToChange(actor, params), text });
    return result.ok ? ok("/calendar") : result;
  },
);
