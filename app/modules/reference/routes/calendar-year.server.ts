import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { proposeCalendar } from "~/modules/approvals/use-cases/change-calendar.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { calendarDays, calendarYears } from "../calendar.queries.server";
import { CHANGE_CALENDAR, calendarSubject } from "../calendar-change.types";
import { calendarDaysText, keptDays } from "../calendar-days.rules";
import { calendarSchema } from "../reference.schema";
import { yearToChange } from "./year-of.server";

export const loader = protectedLoader("calendar.change", async ({ ctx, actor, params, t }) => {
  const year = yearToChange(actor, params);
  const row = (await calendarYears(ctx.db)).find((item) => item.year === year);
  const days = await calendarDays(ctx.db, year, year);
  const pending = await pendingApproval(ctx.db, CHANGE_CALENDAR, calendarSubject(year));
  return {
    pending: pending ? { by: pending.submitter_name, at: pending.submitted_at } : null,
    title: t("reference:calendar-year.title", { year }),
    version: row?.version ?? 0,
    values: {
      basis: row?.basis ?? "",
      confidence: row?.confidence ?? "",
      isPublished: row?.is_published === 1 ? "on" : "",
      days: calendarDaysText(keptDays(days)),
    },
  };
});

export const action = protectedAction("calendar.change", calendarSchema, async ({ ctx, actor, params }, form) => {
  const result = await proposeCalendar(ctx, { year: yearToChange(actor, params), ...form });
  return result.ok ? ok("/calendar") : result;
});
