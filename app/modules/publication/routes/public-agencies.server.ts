import { countListedAgencies } from "~/modules/agencies/listed-agencies.queries.server";
import { civilDayOf } from "~/platform/clock";
import { publicLoader, readQuery } from "~/platform/guard.server";
import { languageOf, translator } from "~/platform/messages.server";
import { publicAgencies } from "../public-register.server";
import { publicAgenciesSchema } from "../publication.schema";

const PAGE = 50;

export const loader = publicLoader(async ({ request, context }) => {
  const { offset, ...query } = readQuery(new URL(request.url), publicAgenciesSchema);
  const today = civilDayOf(context.now);
  return {
    title: translator(languageOf(request))("publication:agencies.title"),
    today,
    query,
    offset,
    limit: PAGE,
    total: await countListedAgencies(context.db, { ...query, on: today }),
    agencies: (await publicAgencies(context.db, query, { offset, limit: PAGE }, today)).rows,
  };
});
