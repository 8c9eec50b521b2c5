import { protectedLoader } from "~/platform/guard.server";
import { legalSources } from "../catalogue.queries.server";

export const loader = protectedLoader("reference.read", async ({ ctx, t }) => ({
  title: t("reference:sources.title"),
  sources: await legalSources(ctx.db),
}));
