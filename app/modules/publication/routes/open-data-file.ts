import { notFound, publicLoader } from "~/platform/guard.server";
import { dataSetOf } from "../open-data";
import { openData } from "../open-data.server";

/** One list of open data in one format. */
export const loader = publicLoader(async ({ request, context, params }) => {
  const asked = dataSetOf(params.file ?? "");
  if (!asked) throw notFound();
  return openData(context.db, context.now, request, asked);
});
