import { yearOf } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { protectedLoader } from "~/platform/guard.server";
import { calendarDays, calendarYears } from "../calendar.queries.server";
import { recordCatalogue } from "../catalogue-look.server";

export const loader = protectedLoader("reference.read", async ({ ctx, actor, t }) => {
  const known = await calendarYears(ctx.db);
  const today = yearOf(civilDayOf(ctx.now));
  const years = [...new Set([...known.map(({ year }) => year), today, today + 1])].sort((a, b) => b - a);
  const days = await calendarDays(ctx.db, years.at(-1)!, years[0]!);
  await recordCatalogue(ctx, "calendar", years.length);
  return {
    title: t("reference:calendar.title"),
    mayChange: actor.permissions.has("calendar.change"),
    years: years.map((year) => {
      const row = known.find((item) => item.year === year);
      const own = days.filter((day) => day.day_on.startsWith(`${year}-`));
      return {
        year,
        isPublished: row?.is_published === 1,
        basis: row?.basis ?? null,
        off: own.filter((day) => day.is_working === 0).map((day) => `${day.day_on.slice(5)} ${day.name_zh}`),
        worked: own.filter((day) => day.is_working === 1).map((day) => day.day_on.slice(5)),
      };
    }),
  };
});
