import { pendingSubjects } from "~/modules/approvals/approvals.queries.server";
import { firstDayOfYear, lastDayOfYear, yearOf } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { type Guarded, protectedLoader } from "~/platform/guard.server";
import type { Language } from "~/platform/i18n";
import { periodText } from "~/platform/period";
import { calendarDays, calendarYears } from "../calendar.queries.server";
import { CHANGE_CALENDAR } from "../calendar-change.types";
import { stretchesOf } from "../calendar-days.rules";
import { legalSources } from "../catalogue.queries.server";
import { recordCatalogue } from "../catalogue-look.server";
import { keepsCity } from "../scope.rules";

export const loader = protectedLoader("reference.read", async (guarded) => {
  const { ctx, actor, t } = guarded;
  const years = await calendarLines(guarded);
  await recordCatalogue(
    ctx,
    "calendar",
    years.map(({ year }) => String(year)),
  );
  return {
    title: t("reference:calendar.title"),
    mayConfirm: actor.permissions.has("reference.confirm") && keepsCity(actor),
    mayChange: actor.permissions.has("calendar.change") && keepsCity(actor),
    years,
  };
});

/** The years known, this one and the next, latest first, for the page and for its workbook. */
export async function calendarLines({ ctx, t, lng }: Pick<Guarded, "ctx" | "t" | "lng">) {
  const known = await calendarYears(ctx.db);
  const today = yearOf(civilDayOf(ctx.now));
  const years = [...new Set([...known.map(({ year }) => year), today, today + 1])].sort((a, b) => b - a);
  const days = await calendarDays(ctx.db, years.at(-1)!, years[0]!);
  const [sources, waiting] = await Promise.all([
    legalSources(ctx.db),
    pendingSubjects(ctx.db, CHANGE_CALENDAR, "calendar-year"),
  ]);
  return years.map((year) => {
    const row = known.find((item) => item.year === year);
    const own = days.filter((day) => day.day_on.startsWith(`${year}-`));
    return {
      year,
      isPublished: row?.is_published === 1,
      basis: row ? basisIn(row.basis, sources, lng) : null,
      confidence: row?.confidence ?? null,
      validFrom: firstDayOfYear(year),
      validTo: lastDayOfYear(year),
      isWaiting: waiting.has(String(year)),
      off: stretchesOf(
        own
          .filter((day) => day.is_working === 0)
          .map((day) => ({ on: day.day_on, name: (lng === "en" ? day.name_en : day.name_zh) ?? "" })),
      ).map(
        ({ from, to, name }) => `${from === to ? from.slice(5) : periodText(t, from.slice(5), to.slice(5))} ${name}`,
      ),
      worked: own.filter((day) => day.is_working === 1).map((day) => day.day_on.slice(5)),
    };
  });
}

type Sources = Awaited<ReturnType<typeof legalSources>>;

/** What a year rests on is typed by registrars; where it is a source of the catalogue, it is named in the reader's language. */
function basisIn(basis: string, sources: Sources, lng: Language): string {
  const source = sources.find(({ full_name_zh }) => full_name_zh === basis);
  return lng === "en" && source ? source.full_name_en : basis;
}
