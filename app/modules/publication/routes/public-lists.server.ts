import type { AppLoadContext } from "@remix-run/node";
import { civilDayOf } from "~/platform/clock";
import { everyPage } from "~/platform/every-page";
import { publicLoader } from "~/platform/guard.server";
import type { Language } from "~/platform/i18n";
import { languageOf, translator } from "~/platform/messages.server";
import { publicAgencies, publicMeasures } from "../public-register.server";

export const loader = publicLoader(async ({ request, context }) => {
  const lng = languageOf(request);
  return { title: translator(lng)("publication:lists.title"), ...(await publicListRows(context, lng)) };
});

/** The lists in force, for the page and for its workbook. */
export async function publicListRows(context: Pick<AppLoadContext, "db" | "now">, lng: Language) {
  const today = civilDayOf(context.now);
  const measures = await everyPage((page) => publicMeasures(context.db, page, today, lng));
  const agencies = await everyPage((page) => publicAgencies(context.db, {}, page, today));
  return {
    today,
    listed: agencies.filter(({ standing }) => standing === "good"),
    suspended: measures.filter(({ kind, state }) => kind === "suspension" && state === "in-force"),
    removed: measures.filter(({ kind, state }) => kind === "removal" && state === "in-force"),
    other: measures.filter(({ state }) => state !== "in-force"),
  };
}
