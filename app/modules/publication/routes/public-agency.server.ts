import { civilDayOf } from "~/platform/clock";
import { notFound, publicLoader } from "~/platform/guard.server";
import { languageOf } from "~/platform/messages.server";
import { publicAgencyPage } from "../public-register.server";

export const loader = publicLoader(async ({ request, context, params }) => {
  const today = civilDayOf(context.now);
  const page = await publicAgencyPage(context.db, params.code ?? "", today, languageOf(request));
  if (!page) throw notFound();
  return { today, ...page };
});
