import type { AppLoadContext } from "@remix-run/node";
import { civilDayOf } from "~/platform/clock";
import { publicLoader } from "~/platform/guard.server";
import type { Language } from "~/platform/i18n";
import { languageOf, translator } from "~/platform/messages.server";
import { publicAgencies, publicMeasures } from "../public-register.server";

const MOST = 500;

export const loader = publicLoader(async ({ request, context }) => {
  const lng = languageOf(request);
  return { title: translator(lng)("publication:lists.title"), ...(await publicListRows(context, lng)) };
});

/** The lists in force, for the page and for its workbook. */
export async function publicListRows(context: Pick<AppLoadContext, "db" | "now">, lng: Language) {
  const today = civilDayOf(context.now);
  const page = { offset: 0, limit: MOST };
  const { measures } = await publicMeasures(context.db, page, today, lng);
  const agencies = await publicAgencies(context.db, {}, page, today);
  return {
    today,
    listed: agencies.filter(({ standing }) => standing === "good"),
    suspended: measures.filter(({ kind, state }) => kind === "suspension" && state === "in-force"),
    removed: measures.filter(({ kind, state }) => kind === "removal" && state === "in-force"),
    other: measures.filter(({ state }) => state !== "in-force"),
  };
}
