import { civilDayOf } from "~/platform/clock";
import { publicLoader } from "~/platform/guard.server";
import { languageOf, translator } from "~/platform/messages.server";
import { publicAgencies, publicMeasures } from "../public-register.server";

const MOST = 500;

export const loader = publicLoader(async ({ request, context }) => {
  const lng = languageOf(request);
  const today = civilDayOf(context.now);
  const page = { offset: 0, limit: MOST };
  const { measures } = await publicMeasures(context.db, page, today, lng);
  const agencies = await publicAgencies(context.db, {}, page, today);
  return {
    title: translator(lng)("publication:lists.title"),
    today,
    listed: agencies.filter(({ standing }) => standing === "good"),
    suspended: measures.filter(({ kind, state }) => kind === "suspension" && state === "in-force"),
    removed: measures.filter(({ kind, state }) => kind === "removal" && state === "in-force"),
    other: measures.filter(({ state }) => state !== "in-force"),
  };
});
