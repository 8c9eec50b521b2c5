import { protectedLoader } from "~/platform/guard.server";
import { legalSources } from "../catalogue.queries.server";
import { recordCatalogue } from "../catalogue-look.server";

export const loader = protectedLoader("reference.read", async ({ ctx, t }) => {
  const sources = await legalSources(ctx.db);
  await recordCatalogue(
    ctx,
    "legal-sources",
    sources.map((source) => source.source_key),
  );
  return { title: t("reference:sources.title"), sources };
});
