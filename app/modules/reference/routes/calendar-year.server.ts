import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { calendarDays, calendarYears } from "../calendar.queries.server";
import { calendarDaysText } from "../calendar-days.rules";
import { calendarSchema } from "../reference.schema";
import { changeCalendar } from "../use-cases/change-calendar.server";

function yearIn(params: Record<string, string | undefined>): number {
  const year = /^(19|20)\d\d$/.test(params.year ?? "") ? Number(params.year) : null;
  if (year === null) throw notFound();
  return year;
}

export const loader = protectedLoader("calendar.change", async ({ ctx, params, t }) => {
  const year = yearIn(params);
  const row = (await calendarYears(ctx.db)).find((item) => item.year === year);
  const days = await calendarDays(ctx.db, year, year);
  return {
    title: t("reference:calendar-year.title", { year }),
    version: row?.version ?? 0,
    values: {
      basis: row?.basis ?? "",
      isPublished: row?.is_published === 1 ? "on" : "",
      days: calendarDaysText(
        days.map((day) => ({ on: day.day_on, isWorking: day.is_working === 1, name: day.name_zh })),
      ),
    },
  };
});

export const action = protectedAction("calendar.change", calendarSchema, async ({ ctx, params }, form) => {
  const result = await changeCalendar(ctx, { year: yearIn(params), ...form });
  return result.ok ? ok("/calendar") : result;
});
