import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { agencyById } from "../agencies.queries.server";
import { plainActSchema } from "../agencies.schema";
import { measureById } from "../supervision.queries.server";
import { signMeasure } from "../use-cases/sign-measure.server";
import { actPage } from "./act-page.server";

export const loader = protectedLoader("agencies.sign", async (guarded) => {
  const { ctx, params } = guarded;
  const measure = await measureById(ctx.db, params.id ?? "");
  const agency = measure && (await agencyById(ctx.db, measure.agencyId));
  if (!measure || !agency) throw notFound();
  return actPage(guarded, "sign-measure", `/agency-measures/${measure.id}`, [], agency.name);
});

export const action = protectedAction("agencies.sign", plainActSchema, async ({ ctx, params }) => {
  const measureId = params.id ?? "";
  const result = await signMeasure(ctx, measureId);
  return result.ok ? ok(`/agency-measures/${measureId}`) : result;
});
